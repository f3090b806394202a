using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Redacting;

/// <summary>What every change of a document that is to be supplied has in common: the version that was read, who may, a reply in hand, the record.</summary>
public sealed class DocumentChange(PlatformDb db, RequestChange requests, DestroySealedFile destroy)
{
    internal static readonly StaffRole[] Readers =
    [
        StaffRole.Handler,
        StaffRole.DisclosureHead,
        StaffRole.Reviewer,
        StaffRole.Approver,
        StaffRole.SecrecyReviewer,
    ];

    /// <summary>Changes a document unless there are problems.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="change">What happens: problems when it may not, else null and what the audit says.</param>
    /// <param name="context">Who, from where.</param>
    /// <param name="cancel">Breaks off.</param>
    internal async Task<Outcome<DisclosedDocument>> ApplyAsync(
        Guid documentId,
        int version,
        Func<DocumentAtWork, ActionContext, Task<(List<Problem> Problems, AuditedEvent? Happened)>> change,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var document = await Documents(db).SingleAsync(d => d.Id == documentId, cancel);
        var work = await requests.FindAsync(document.RequestId, cancel);
        db.Expect(document, version);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        if (!await IsInHandAsync(db, work.Request, document, cancel))
        {
            return RequestRules.MustBeOpen.ToProblem();
        }

        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
        var before = document.Copy;
        var (problems, happened) = await change(new DocumentAtWork(document, work), acting);
        if (problems.Count > 0)
        {
            return problems;
        }

        if (before is not null && document.CopyId != before.Id)
        {
            await destroy.RunAsync(before, cancel);
        }

        db.Record(acting, happened!);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    /// <summary>True while the reply that the document belongs to is being prepared; those of an earlier reply stay as they are.</summary>
    internal static async Task<bool> IsInHandAsync(
        PlatformDb db,
        DisclosureRequest request,
        DisclosedDocument document,
        CancellationToken cancel
    ) =>
        request.IsOpen
            ? document.ProceedingId is null
            : document.ProceedingId is { } anew && (await NewReply.InHandAsync(db, request, cancel))?.Id == anew;

    internal static IQueryable<DisclosedDocument> Documents(PlatformDb db) =>
        db.Set<DisclosedDocument>()
            .Include(d => d.Original)
            .Include(d => d.Copy)
            .Include(d => d.Marks.OrderBy(m => m.Number));
}

/// <summary>A document with its case (办理中的拟提供信息).</summary>
/// <param name="Document">The document with its marks.</param>
/// <param name="Case">The case.</param>
[Term("办理中的拟提供信息")]
public sealed record DocumentAtWork(DisclosedDocument Document, RequestAtWork Case);
