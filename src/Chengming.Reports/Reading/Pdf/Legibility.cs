using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Tells a document with text from a scan (扫描件), and from one whose fonts do not say their characters.</summary>
internal sealed class Legibility
{
    /// <summary>A stamp or a page number over a picture is not the text of a page.</summary>
    private const int FewGlyphs = 30;

    private int glyphs;
    private int unmapped;
    private bool hasImages;
    private bool hasPageWithText;

    public void Note(PdfPage page)
    {
        var drawn = 0;
        foreach (var glyph in page.Glyphs)
        {
            drawn += string.IsNullOrWhiteSpace(glyph.Text) ? 0 : 1;
        }

        glyphs += drawn;
        unmapped += page.UnmappedGlyphs;
        hasImages |= page.HasImages;
        hasPageWithText |= drawn >= FewGlyphs;
    }

    /// <exception cref="UnreadableDocumentException">There is no text to read.</exception>
    public void Demand()
    {
        if (hasImages && !hasPageWithText)
        {
            throw new UnreadableDocumentException(
                "这是扫描件（只有图片、没有文字的 PDF），请先做文字识别（OCR），或索取 Word 原件。"
            );
        }

        if (glyphs == 0)
        {
            throw new UnreadableDocumentException(
                "PDF 文件里没有文字；若文字已转为曲线，请先做文字识别（OCR），或索取 Word 原件。"
            );
        }

        if (unmapped * 2 > glyphs)
        {
            throw new UnreadableDocumentException("PDF 文件的字体没有附带文字编码，读出的是乱码；请索取 Word 原件。");
        }
    }
}
