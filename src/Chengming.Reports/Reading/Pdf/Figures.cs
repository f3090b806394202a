using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Which figures of a page make one number, and which numbers the edge of the page cut off.</summary>
internal static class Figures
{
    private const double NoGap = 0.08;
    private const double SameLine = 0.1;
    private const double OverTheEdge = 0.5;

    /// <summary>
    /// True for a figure that follows another without a gap: a number too wide for its cell, or one of a table that runs over its
    /// edge, is one number all the same.
    /// </summary>
    public static bool IsRestOfNumber(in PdfGlyph before, in PdfGlyph glyph)
    {
        var size = Math.Max(1, glyph.FontSize);
        return IsFigure(before)
            && IsFigure(glyph)
            && Math.Abs(glyph.OriginY - before.OriginY) < SameLine * size
            && Math.Abs(glyph.Box.Left - before.Box.Right) < NoGap * size;
    }

    /// <summary>The glyphs without the numbers that run over the right edge of the page: nobody knows how they go on.</summary>
    public static IReadOnlyList<PdfGlyph> WithoutCutNumbers(PdfPage page)
    {
        var glyphs = page.Glyphs;
        List<PdfGlyph>? kept = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (IsFigure(glyphs[i]) && glyphs[i].Box.Right > page.Width + OverTheEdge)
            {
                kept ??= [.. glyphs.Take(i)];
                for (var at = i; at > 0 && IsRestOfNumber(glyphs[at - 1], glyphs[at]) && kept.Count > 0; at--)
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }
            else
            {
                kept?.Add(glyphs[i]);
            }
        }

        return kept ?? glyphs;
    }

    private static bool IsFigure(in PdfGlyph glyph) =>
        glyph.Text.Length == 1 && char.IsAsciiDigit(glyph.Text[0]) && PlacedGlyph.DirectionOf(glyph) == 0;
}
