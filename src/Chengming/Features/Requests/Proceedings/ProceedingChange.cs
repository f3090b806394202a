using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Archive;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>What every change of a proceeding has in common: the version that was read, who may, the record.</summary>
public sealed class ProceedingChange(PlatformDb db, FileChange files, TimeProvider clock)
{
    /// <summary>Changes a proceeding unless there are problems.</summary>
    /// <param name="id">The proceeding.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="check">What is wrong; empty when nothing is.</param>
    /// <param name="verb">What happens.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where.</param>
    /// <param name="cancel">Breaks off.</param>
    internal async Task<Outcome<RemedyProceeding>> ApplyAsync(
        Guid id,
        int version,
        Func<RemedyProceeding, IEnumerable<Problem>> check,
        Action<RemedyProceeding> verb,
        Func<RemedyProceeding, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var proceeding = await db.Set<RemedyProceeding>().SingleAsync(p => p.Id == id, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == proceeding.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var problems = check(proceeding).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        db.Expect(proceeding, version);
        verb(proceeding);
        await files.ReopenAsync(proceeding.RequestId, proceeding.Subject.Name, ChinaTime.Today(clock), context, cancel);
        db.Record(context, happened(proceeding));
        await db.SaveChangesAsync(cancel);
        return proceeding;
    }
}
