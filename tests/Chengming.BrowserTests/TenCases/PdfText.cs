using Chengming.Pdf.Reading;

namespace Chengming.BrowserTests.TenCases;

/// <summary>What a PDF says, read from its glyphs, without blanks and without page numbers.</summary>
internal static class PdfText
{
    public static string Of(byte[] file)
    {
        var document = PdfDocument.Open(file);
        return string.Concat(
            Enumerable
                .Range(1, document.PageCount)
                .SelectMany(number => document.Page(number).Glyphs)
                .Where(glyph => !glyph.IsPagination)
                .SelectMany(glyph => glyph.Text)
                .Where(character => !char.IsWhiteSpace(character))
        );
    }
}
