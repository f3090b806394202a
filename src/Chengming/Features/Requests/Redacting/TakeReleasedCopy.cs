using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Redacting;

/// <summary>下载提供的信息: the copy alone, for the applicant who follows the case, once the reply was served.</summary>
public sealed class TakeReleasedCopy(PlatformDb db, SealedContents contents)
{
    /// <summary>Which document of which case.</summary>
    public sealed record Input(Guid RequestId, Guid DocumentId);

    /// <summary>
    /// What the applicant may take: of the reply that stands. Nothing before the reply, and nothing when it supplies nothing (art. 36); once a new reply was given,
    /// what the annulled one supplied stays in the file only.
    /// </summary>
    internal static async Task<List<DisclosedDocument>> OfAsync(
        PlatformDb db,
        DisclosureRequest request,
        CancellationToken cancel
    )
    {
        var anew = request.IsOpen ? null : await NewReply.GivenAsync(db, request.Id, cancel);
        var isSupplied = anew is null
            ? IsSupplied(request)
            : DecisionKinds.Of(anew.NewDecisionCode).SuppliesInformation;
        var reply = anew?.Id;
        return !isSupplied
            ? []
            : await DocumentChange
                .Documents(db)
                .AsNoTracking()
                .Where(d => d.RequestId == request.Id && d.ProceedingId == reply && d.CopyId != null)
                .OrderBy(d => d.Id)
                .ToListAsync(cancel);
    }

    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<OpenedPaper>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Events)
            .SingleAsync(r => r.Id == input.RequestId, cancel);
        var found = (await OfAsync(db, request, cancel)).SingleOrDefault(d => d.Id == input.DocumentId);
        if (found?.Copy is not { } copy)
        {
            return new Problem("", "没有这份文件。");
        }

        db.Record(context, new ReleasedCopyTaken(request.Subject, found.Title, copy.PlainHash.Value));
        await db.SaveChangesAsync(cancel);
        return new OpenedPaper(
            $"{found.Title}.{copy.Kind.Extensions[0]}",
            copy.Kind,
            copy.Length,
            await contents.OpenAsync(copy, cancel)
        );
    }

    // What was prepared may have been refused in the end.
    private static bool IsSupplied(DisclosureRequest request) =>
        !request.IsOpen
        && request.Events.Any(e => e.Kind is RequestEventKind.Replied)
        && DecisionKinds.Of(request.DecisionCode).SuppliesInformation;
}

/// <summary>The applicant took the copy.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">The document.</param>
/// <param name="FileHash">SHA-256 of the copy.</param>
[Term("申请人下载提供的信息")]
public sealed record ReleasedCopyTaken(AuditSubject Subject, string Title, string FileHash) : AuditedEvent(Subject);
