using Chengming.Actions;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Pdf;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>
/// Reads a PDF with text as the text of an item: lines are joined to paragraphs by where they stand, tables are rebuilt from their rules,
/// page numbers and running lines fall away. A PDF knows no paragraphs, so that a person compares the result.
/// </summary>
public static class PdfToText
{
    /// <summary>The text of a file, or why it cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="field">The field of the form that it came from.</param>
    /// <param name="cancel">Breaks off.</param>
    public static Outcome<ImportedText> Read(byte[] content, string field = "File", CancellationToken cancel = default)
    {
        try
        {
            var (pages, declared) = PdfReportReader.Layout(content, ReadingLimits.Default, cancel);
            var html = new PdfMarkup(pages).Write();
            var text = ItemText.From(html, field);
            if (!text.IsDone)
            {
                return text.Problems[0];
            }

            var guessed = GuessedMetadata.Of(text.Value);
            return new ImportedText(
                html,
                [],
                guessed.Title is null && declared is not null
                    ? guessed.Titled(declared, "PDF 文件属性里的标题")
                    : guessed,
                [.. Remarks(pages)]
            );
        }
        catch (UnreadableDocumentException unreadable)
        {
            return new Problem(field, unreadable.Message);
        }
    }

    private static IEnumerable<string> Remarks(List<PageLayout> pages)
    {
        yield return "PDF 不记录段落，正文是按版面拼起来的：请对照原件核对分段、标题层次和表格。有 Word 原件的，用原件更准。";
        if (pages.Count(p => p.HasImages) is > 0 and var pictures)
        {
            yield return $"有 {pictures} 页带图片（印章、插图等），图片没有带入；需要的请另存为图片后插入正文。";
        }
    }
}
