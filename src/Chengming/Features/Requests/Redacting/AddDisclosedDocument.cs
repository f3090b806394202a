using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Pdf.Reading;

namespace Chengming.Features.Requests.Redacting;

/// <summary>添加拟提供信息: a document that answers the case, as PDF or picture.</summary>
public sealed class AddDisclosedDocument(PlatformDb db, RequestChange requests, FileReception reception, SealFile seal)
{
    /// <summary>Which case, what it is called, and the file.</summary>
    public sealed record Input(Guid RequestId, string? Title, string FileName, Stream? Content);

    /// <summary>Adds it, or says why not.</summary>
    public async Task<Outcome<DisclosedDocument>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await requests.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var anew = await NewReply.InHandAsync(db, work.Request, cancel);
        var check = new FieldCheck()
            .Needed(nameof(input.Title), "信息名称", input.Title, DisclosedDocument.LongestTitle)
            .Holds(input.Content is { Length: > 0 }, "Upload", "请选择文件。")
            .Holds(
                work.Request.IsOpen || anew is not null,
                "",
                "已办结的申请不再添加拟提供的信息；复议、诉讼责令重新答复的，登记审结以后可以添加。"
            );
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var received = await reception.ExamineAsync(new(input.FileName, input.Content!, "Upload"), context, cancel);
        if (received.Value is not { } file)
        {
            return received.Problems.ToList();
        }

        var (pages, unfit) = await PagesOfAsync(file.Kind, input.Content!, cancel);
        if (unfit is not null)
        {
            return new Problem("Upload", unfit);
        }

        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
        var original = await seal.RunAsync(new(work.Agency.Id, file, input.Content!), acting, cancel);
        var document = new DisclosedDocument(work.Request, input.Title.Tidy(), original, pages, anew?.Id);
        db.Add(document);
        db.Record(acting, new DisclosedDocumentAdded(work.Request.Subject, document.Title, original.PlainHash.Value));
        await db.SaveChangesAsync(cancel);
        return document;
    }

    private static async Task<(int Pages, string? Unfit)> PagesOfAsync(
        FileKind kind,
        Stream content,
        CancellationToken cancel
    )
    {
        if (kind.Id is "png" or "jpg")
        {
            return (1, null);
        }

        if (kind.Structure is not FileStructure.Pdf)
        {
            return (0, $"这是{kind.Name}；请另存为 PDF，或者打印后扫描成 PDF、JPG、PNG 再添加。");
        }

        content.Position = 0;
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        try
        {
            var document = PdfDocument.Open(bytes, PdfScan.Limits);
            return document.IsEncrypted
                ? (0, "PDF 有权限保护，不能遮盖；请从原文件重新导出一份不加保护的。")
                : (document.PageCount, null);
        }
        catch (PdfException)
        {
            return (0, "PDF 打不开或者过大；请打印后扫描成 PDF、JPG、PNG 再添加。");
        }
    }
}

/// <summary>A document was put to a case to answer it.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FileHash">SHA-256 of the original.</param>
[Term("添加拟提供信息")]
public sealed record DisclosedDocumentAdded(AuditSubject Subject, string Title, string FileHash)
    : AuditedEvent(Subject);
