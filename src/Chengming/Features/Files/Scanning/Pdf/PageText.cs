using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Features.Files.Scanning.Pdf;

/// <summary>The glyphs of a page as text: as they were drawn, which keeps cells together, and line by line, which mends shuffled ones.</summary>
internal static class PageText
{
    /// <summary>A gap wider than this part of the size is a blank.</summary>
    private const double Blank = 0.3;

    /// <summary>A step down or up by more than this part of the size is another line.</summary>
    private const double Step = 0.6;

    public static string AsDrawn(PdfPage page) => Joined(page.Glyphs);

    public static string ByLines(PdfPage page)
    {
        var sorted = page.Glyphs.OrderBy(g => g.OriginY).ToList();
        var ordered = new List<PdfGlyph>(sorted.Count);
        for (var first = 0; first < sorted.Count; )
        {
            var end = first + 1;
            while (end < sorted.Count && sorted[end].OriginY - sorted[first].OriginY <= Step * sorted[first].FontSize)
            {
                end++;
            }

            ordered.AddRange(sorted[first..end].OrderBy(g => g.OriginX));
            first = end;
        }

        return Joined(ordered);
    }

    private static string Joined(IReadOnlyList<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Between(glyphs[i - 1], glyphs[i]));
            }

            text.Append(glyphs[i].Text);
        }

        return text.ToString();
    }

    private static string Between(PdfGlyph before, PdfGlyph after)
    {
        var size = Math.Max(1, before.FontSize);
        var isSameLine = before.IsVertical
            ? Math.Abs(after.OriginX - before.OriginX) <= Step * size
            : Math.Abs(after.OriginY - before.OriginY) <= Step * size;
        if (!isSameLine)
        {
            return "\n";
        }

        var gap = before.IsVertical ? after.Box.Top - before.Box.Bottom : after.Box.Left - before.Box.Right;
        return gap > 3 * size || gap < -3 * size ? "\n"
            : gap > Blank * size ? " "
            : "";
    }
}
