using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Files.Virus;
using Chengming.Law;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Redacting;

namespace Chengming.Features.Requests.Redacting;

/// <summary>
/// 生成遮盖副本: makes the copy for the applicant, in which what was marked is gone and not only covered. It is read back before it is kept; when that finds
/// anything, or a page cannot be handled safely, there is no copy.
/// </summary>
[Cites(Instrument.Regulation, article: 37)]
public sealed class MakeReleasedCopy(PlatformDb db, DocumentChange change, SealedContents contents, SealFile seal)
{
    /// <summary>Which document as it was read.</summary>
    public sealed record Input(Guid DocumentId, int Version);

    /// <summary>Makes it, or says why not and what to do instead.</summary>
    public Task<Outcome<DisclosedDocument>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.DocumentId,
            input.Version,
            async (work, acting) =>
            {
                var document = work.Document;
                var original = await contents.ReadAsync(document.Original, cancel);
                var (copy, problem) = await Task.Run(() => Redacted(document, original), cancel);
                if (copy is null)
                {
                    return ([problem!], null);
                }

                var received = new ReceivedFile(
                    $"{document.Title}.{document.Original.Kind.Extensions[0]}",
                    document.Original.Kind,
                    new VirusVerdict(VirusOutcome.NotScanned, "由平台生成")
                );
                var file = await seal.RunAsync(
                    new(work.Case.Agency.Id, received, new MemoryStream(copy)),
                    acting,
                    cancel
                );
                db.Add(file);
                document.Give(file);
                return (
                    [],
                    new ReleasedCopyMade(
                        work.Case.Request.Subject,
                        document.Title,
                        document.Marks.Count,
                        file.PlainHash.Value
                    )
                );
            },
            context,
            cancel
        );

    private static (byte[]? Copy, Problem? Problem) Redacted(DisclosedDocument document, byte[] original)
    {
        try
        {
            return document.IsPicture
                ? (PictureRedaction.Redact(original, document.Original.Kind.Id == "png", [.. document.Marks]), null)
                : (OfPdf(document, original), null);
        }
        catch (CannotRedactException e)
        {
            return (null, RedactionWords.Of(e));
        }
        catch (PdfException)
        {
            return (null, new Problem("", "PDF 读不完整，没有生成副本；请打印后扫描成图片，重新添加再遮盖。"));
        }
    }

    private static byte[] OfPdf(DisclosedDocument document, byte[] original)
    {
        var pdf = PdfDocument.Open(original, PdfScan.Limits);
        var sizes = new Dictionary<int, (double Width, double Height)>();
        var marks = new List<PdfMark>();
        foreach (var mark in document.Marks)
        {
            if (!sizes.TryGetValue(mark.Page, out var size))
            {
                var page = pdf.Page(mark.Page);
                sizes.Add(mark.Page, size = (page.Width, page.Height));
            }

            marks.Add(
                new PdfMark(
                    mark.Page,
                    new PdfBox(
                        mark.Left / 100 * size.Width,
                        mark.Top / 100 * size.Height,
                        mark.Right / 100 * size.Width,
                        mark.Bottom / 100 * size.Height
                    ),
                    mark.Number
                )
            );
        }

        return PdfRedactor.Redact(original, marks, PictureRedaction.BlankJpeg, PdfScan.Limits).File;
    }
}

/// <summary>The copy for the applicant was made and read back.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">The document.</param>
/// <param name="Count">How many places are withheld in it.</param>
/// <param name="FileHash">SHA-256 of the copy.</param>
[Term("生成遮盖副本")]
public sealed record ReleasedCopyMade(AuditSubject Subject, string Title, int Count, string FileHash)
    : AuditedEvent(Subject);
