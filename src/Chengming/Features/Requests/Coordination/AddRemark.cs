using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Coordination;

/// <summary>写内部意见: whoever in the agency works on the case, reviews or approves it.</summary>
public sealed class AddRemark(PlatformDb db, RequestChange change, FileChange files)
{
    /// <summary>Those who may.</summary>
    internal static readonly StaffRole[] Writers =
    [
        .. RequestKeepers.Workers,
        StaffRole.Reviewer,
        StaffRole.Approver,
        StaffRole.SecrecyReviewer,
    ];

    /// <summary>Which case, and what is said.</summary>
    public sealed record Input(Guid RequestId, string? Words);

    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Outcome<CaseRemark>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, Writers) is { } refusal)
        {
            return refusal;
        }

        if (await files.RefusalAsync(work.Request, cancel) is { } filed)
        {
            return filed;
        }

        var check = new FieldCheck().Needed(nameof(input.Words), "内部意见", input.Words, CaseRemark.LongestWords);
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var remark = new CaseRemark(
            work.Request,
            PersonalData.MaskAll(input.Words.Tidy()),
            RequestHand.Of(context.Actor),
            work.Now
        );
        db.Add(remark);
        db.Record(context, new RemarkAdded(work.Request.Subject));
        await db.SaveChangesAsync(cancel);
        return remark;
    }

    /// <summary>The newest remarks on a case, newest first.</summary>
    internal static Task<List<CaseRemark>> NewestAsync(PlatformDb db, Guid requestId, CancellationToken cancel) =>
        db.Set<CaseRemark>()
            .AsNoTracking()
            .Where(r => r.RequestId == requestId)
            .OrderByDescending(r => r.Id)
            .Take(MostShown)
            .ToListAsync(cancel);

    private const int MostShown = 50;
}

/// <summary>A remark was written; its words stand with the case only.</summary>
[Term("写内部意见")]
public sealed record RemarkAdded(AuditSubject Subject) : AuditedEvent(Subject);
