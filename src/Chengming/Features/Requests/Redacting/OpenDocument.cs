using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Papers;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Redacting;

/// <summary>查看拟提供信息: the original or the copy, for those of the agency through whose hands the answer goes; each look is written down.</summary>
public sealed class OpenDocument(PlatformDb db, SealedContents contents)
{
    /// <summary>Which document of which case, and whether the copy is wanted.</summary>
    public sealed record Input(Guid RequestId, Guid DocumentId, bool Copy);

    /// <summary>Opens it, or says why not.</summary>
    public async Task<Outcome<OpenedPaper>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var document = await DocumentChange
            .Documents(db)
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == input.DocumentId && d.RequestId == input.RequestId, cancel);
        var file = input.Copy ? document?.Copy : document?.Original;
        if (document is null || file is null)
        {
            return new Problem("", "没有这份文件。");
        }

        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .SingleAsync(r => r.Id == input.RequestId, cancel);
        if (!RequestKeepers.May(context.Actor, request.AgencyId, DocumentChange.Readers))
        {
            return new Problem("", "拟提供的信息只给本机关承办、审核、审批和保密审查的人员查看。");
        }

        AuditedEvent looked = input.Copy
            ? new ReleasedCopyOpened(request.Subject, document.Title)
            : new DisclosedDocumentOpened(request.Subject, document.Title);
        db.Record(context, looked);
        await db.SaveChangesAsync(cancel);
        return new OpenedPaper(
            $"{document.Title}.{file.Kind.Extensions[0]}",
            file.Kind,
            file.Length,
            await contents.OpenAsync(file, cancel)
        );
    }
}

/// <summary>Somebody looked at the original.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">The document.</param>
[Term("查看拟提供信息原件")]
public sealed record DisclosedDocumentOpened(AuditSubject Subject, string Title) : AuditedEvent(Subject);

/// <summary>Somebody looked at the copy.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">The document.</param>
[Term("查看遮盖副本")]
public sealed record ReleasedCopyOpened(AuditSubject Subject, string Title) : AuditedEvent(Subject);
