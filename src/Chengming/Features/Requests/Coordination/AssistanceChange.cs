using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Coordination;

/// <summary>What every change of something asked has in common: the version that was read, who may, that it is open, the record.</summary>
public sealed class AssistanceChange(PlatformDb db, RequestChange change)
{
    /// <summary>Changes it unless there are problems.</summary>
    /// <param name="id">What was asked.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="problems">What is wrong with what was typed.</param>
    /// <param name="verb">What happens.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where.</param>
    /// <param name="cancel">Breaks off.</param>
    internal async Task<Outcome<Assistance>> ApplyAsync(
        Guid id,
        int version,
        IReadOnlyList<Problem> problems,
        Action<Assistance, RequestAtWork> verb,
        Func<Assistance, DisclosureRequest, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var assistance = await db.Set<Assistance>().SingleAsync(a => a.Id == id, cancel);
        var work = await change.FindAsync(assistance.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        if (!assistance.IsOpen)
        {
            return new Problem("", "这项协办已经答复或者撤回。");
        }

        if (problems.Count > 0)
        {
            return problems.ToList();
        }

        db.Expect(assistance, version);
        verb(assistance, work);
        db.Record(context, happened(assistance, work.Request));
        await db.SaveChangesAsync(cancel);
        return assistance;
    }
}
