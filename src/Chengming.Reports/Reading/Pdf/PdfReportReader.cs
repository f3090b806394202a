using Chengming.Law;
using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Takes a PDF with text apart: lines in reading order, and tables rebuilt from their ruling lines.</summary>
[Term("PDF 读取器")]
public sealed class PdfReportReader : IDocumentReader
{
    private const int HeaderSearched = 1024;

    /// <inheritdoc />
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName) =>
        content.Span[..Math.Min(content.Length, HeaderSearched)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc />
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        var (pages, title) = Layout(content, limits, cancel);
        return new SourceDocument(fileName, "pdf", BlockList.Of(pages)) { DeclaredTitle = title };
    }

    /// <summary>The lines and tables of each page, running lines left out, and the title that the file declares.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, e.g. a scan.</exception>
    internal static (List<PageLayout> Pages, string? Title) Layout(
        ReadOnlyMemory<byte> content,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        try
        {
            var document = PdfDocument.Open(content, LimitsOf(limits));
            var pages = ReadPages(document, limits, cancel);
            RunningLines.Remove(pages);
            return (pages, TitleOf(document));
        }
        catch (PdfException problem)
        {
            throw new UnreadableDocumentException(MessageFor(problem.Problem), problem);
        }
    }

    private static List<PageLayout> ReadPages(PdfDocument document, ReadingLimits limits, CancellationToken cancel)
    {
        var pages = new List<PageLayout>(document.PageCount);
        var legibility = new Legibility();
        var characters = 0;
        for (var number = 1; number <= document.PageCount; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var page = document.Page(number);
            legibility.Note(page);
            characters += page.Glyphs.Count;
            if (characters > limits.Characters)
            {
                throw new PdfException(PdfProblem.BeyondLimits, "More characters than allowed.");
            }

            pages.Add(PageLayout.Of(page, limits));
        }

        legibility.Demand();
        return pages;
    }

    private static PdfLimits LimitsOf(ReadingLimits limits) =>
        new()
        {
            FileBytes = limits.FileBytes,
            UnfoldedBytes = limits.UnfoldedBytes,
            Pages = limits.Pages,
            Depth = Math.Min(limits.Depth, PdfLimits.Default.Depth),
        };

    /// <summary>Word writes “Microsoft Word - name.doc” there, which is no title.</summary>
    private static string? TitleOf(PdfDocument document) =>
        document.Title?.Trim() is { Length: > 0 } title
        && !title.Contains("Microsoft", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(title)
            ? title
            : null;

    private static string MessageFor(PdfProblem problem) =>
        problem switch
        {
            PdfProblem.NotAPdf => "文件不是 PDF，或者开头已损坏；请重新下载，或索取 Word 原件。",
            PdfProblem.Damaged => "PDF 文件已损坏，找不到任何一页；请重新下载，或索取 Word 原件。",
            PdfProblem.Encrypted => "PDF 文件设有打开密码或证书加密，无法读取；请去除密码后再试，或索取 Word 原件。",
            _ => "PDF 文件过大或结构异常，超出读取限度；请拆分或另存后再试。",
        };
}
