using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Appraising;

/// <summary>
/// 批准鉴定意见, by the leader in charge, who did not propose it. A destruction removes for ever who applied and what all papers say; the line of the
/// register and the destruction register stay.
/// </summary>
internal sealed class DecideAppraisal(PlatformDb db, CasePapers papers, PlatformSettings settings, TimeProvider clock)
{
    /// <summary>Which appraisal as it was read, and the decision.</summary>
    public sealed record Input(Guid AppraisalId, int Version, bool Approves, string? Words);

    /// <summary>Decides, or says why not.</summary>
    public async Task<Outcome<FileAppraisal>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var appraisal = await db.Set<FileAppraisal>().SingleAsync(a => a.Id == input.AppraisalId, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == appraisal.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, StaffRole.Approver) is { } refusal)
        {
            return refusal;
        }

        var acting = context.As(StaffRole.Approver);
        var by = LetterHand.Of(acting.Actor);
        var problems = Problems(input, appraisal, by);
        if (problems.Count > 0)
        {
            return problems;
        }

        db.Expect(appraisal, input.Version);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        appraisal.Decide(input.Approves, input.Words.Tidy(), by, clock.GetUtcNow());
        var files = await db.Set<CaseFile>()
            .Include(f => f.Steps)
            .Where(f => f.AppraisalId == appraisal.Id)
            .ToListAsync(cancel);
        var hand = RequestHand.Of(acting.Actor);
        foreach (var file in files)
        {
            await CarryOutAsync(file, appraisal, hand, cancel);
        }

        db.Record(
            acting,
            !input.Approves ? new AppraisalRefused(appraisal.Subject)
                : appraisal.Kind is AppraisalKind.Destroy ? new FilesDestroyed(appraisal.Subject, files.Count)
                : new FilesKeptLonger(appraisal.Subject, files.Count)
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return appraisal;
    }

    private async Task CarryOutAsync(CaseFile file, FileAppraisal appraisal, RequestHand by, CancellationToken cancel)
    {
        var (today, at) = (ChinaTime.Today(clock), clock.GetUtcNow());
        if (appraisal.IsApproved is not true)
        {
            file.EndAppraisal();
        }
        else if (appraisal.Retention is { } longer)
        {
            var rules = await settings.GetAsync<ArchiveSettings>(cancel);
            file.Extend(longer, rules.ExpiresOn(longer, file.ClosedOn), WordsOf(appraisal), today, by, at);
        }
        else
        {
            file.Destroy(WordsOf(appraisal), today, by, at);
            await papers.EraseAsync(file.RequestId, cancel);
            var request = await db.Set<DisclosureRequest>().SingleAsync(r => r.Id == file.RequestId, cancel);
            request.NoteDestruction(WordsOf(appraisal), today, by, at);
        }
    }

    private static string WordsOf(FileAppraisal appraisal) =>
        appraisal.Kind is AppraisalKind.Destroy ? $"销毁清册 {appraisal.Number}" : $"到期鉴定 {appraisal.Number}";

    private static List<Problem> Problems(Input input, FileAppraisal appraisal, LetterHand by) =>
        new FieldCheck()
            .Fault("", appraisal.DecidedAt is not null ? FileRules.MustBeUndecided.Sentence + "。" : null)
            .Fault("", appraisal.IsBy(by.Persons) ? FileRules.AnotherApproves.Sentence + "。" : null)
            .Holds(
                input.Approves || !string.IsNullOrWhiteSpace(input.Words),
                nameof(input.Words),
                "不同意的，请写明理由。"
            )
            .AtMost(nameof(input.Words), "意见", input.Words, FileAppraisal.LongestWords)
            .Problems;
}

/// <summary>Files were destroyed (案卷销毁).</summary>
/// <param name="Subject">The destruction register.</param>
/// <param name="Count">How many.</param>
[Term("销毁案卷")]
public sealed record FilesDestroyed(AuditSubject Subject, int Count) : AuditedEvent(Subject);

/// <summary>Files are kept longer.</summary>
/// <param name="Subject">The appraisal.</param>
/// <param name="Count">How many.</param>
[Term("延长案卷保管期限")]
public sealed record FilesKeptLonger(AuditSubject Subject, int Count) : AuditedEvent(Subject);

/// <summary>The proposal for files whose time is over was refused.</summary>
/// <param name="Subject">The appraisal.</param>
[Term("不同意到期鉴定意见")]
public sealed record AppraisalRefused(AuditSubject Subject) : AuditedEvent(Subject);
