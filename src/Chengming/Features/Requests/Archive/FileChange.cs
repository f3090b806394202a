using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>What every change of a file has in common: the version that was read, who may, the record; and what files mean for their cases.</summary>
public sealed class FileChange(PlatformDb db, TimeProvider clock)
{
    /// <summary>Changes a file unless there are problems.</summary>
    /// <param name="id">The file.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="roles">Who may.</param>
    /// <param name="check">What is wrong; empty when nothing is.</param>
    /// <param name="verb">What happens.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where.</param>
    /// <param name="cancel">Breaks off.</param>
    internal async Task<Outcome<CaseFile>> ApplyAsync(
        Guid id,
        int version,
        IReadOnlyCollection<StaffRole> roles,
        Func<CaseFile, Task<IReadOnlyList<Problem>>> check,
        Action<CaseFile, RequestHand, DateTimeOffset> verb,
        Func<CaseFile, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var file = await db.Set<CaseFile>().Include(f => f.Steps).SingleAsync(f => f.Id == id, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == file.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, roles) is { } refusal)
        {
            return refusal;
        }

        var problems = (await check(file)).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        db.Expect(file, version);
        verb(file, RequestHand.Of(context.Actor), clock.GetUtcNow());
        db.Record(context, happened(file));
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>A review or a suit about the case goes on: its file waits for what that brings. Saved with whatever is recorded of it.</summary>
    internal async Task ReopenAsync(
        Guid? requestId,
        string why,
        DateOnly on,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var file = requestId is { } known ? await FindAsync(known, cancel) : null;
        file?.Reopen(why, on, RequestHand.Of(context.Actor), clock.GetUtcNow());
    }

    /// <summary>The file of a case, to be changed; null while it has none.</summary>
    internal Task<CaseFile?> FindAsync(Guid requestId, CancellationToken cancel) =>
        db.Set<CaseFile>().Include(f => f.Steps).SingleOrDefaultAsync(f => f.RequestId == requestId, cancel);

    /// <summary>Why the papers of a case may not be changed any more; null while they may.</summary>
    internal async Task<Problem?> RefusalAsync(DisclosureRequest request, CancellationToken cancel) =>
        request.FiledOn is not null
        && await db.Set<CaseFile>().AnyAsync(f => f.RequestId == request.Id && f.State != FileState.Reopened, cancel)
            ? FileRules.FiledCaseIsReadOnly.ToProblem()
            : null;
}
