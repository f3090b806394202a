using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>The text of a cell, its lines parted by line feeds, in reading order.</summary>
internal static class CellText
{
    public static string Of(List<PdfGlyph> glyphs)
    {
        var direction = MainDirection(glyphs);
        var placed = new List<PlacedGlyph>(glyphs.Count);
        var others = new List<PlacedGlyph>();
        foreach (var glyph in glyphs)
        {
            (PlacedGlyph.DirectionOf(glyph) == direction ? placed : others).Add(PlacedGlyph.From(glyph));
        }

        if (direction == 0 && IsSetDownwards(glyphs))
        {
            return string.Concat(
                glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Text)).Select(g => Characters.Ordinary(g.Text))
            );
        }

        var lines = LineBuilder.Build(placed, ' ');
        if (others.Count > 0)
        {
            lines.AddRange(LineBuilder.Build(others, ' '));
        }

        return string.Join('\n', lines.Select(l => l.Text));
    }

    private static int MainDirection(List<PdfGlyph> glyphs)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var glyph in glyphs)
        {
            counts[PlacedGlyph.DirectionOf(glyph)]++;
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return best;
    }

    /// <summary>
    /// Upright characters drawn one below the other, column after column to the left: vertical writing of a producer that
    /// places each character itself. The order of drawing is the order of reading.
    /// </summary>
    private static bool IsSetDownwards(List<PdfGlyph> glyphs)
    {
        var down = 0;
        var leftwards = 0;
        var other = 0;
        for (var i = 1; i < glyphs.Count; i++)
        {
            var size = Math.Max(1, glyphs[i].FontSize);
            var right = (glyphs[i].Box.CenterX - glyphs[i - 1].Box.CenterX) / size;
            var below = (glyphs[i].Box.CenterY - glyphs[i - 1].Box.CenterY) / size;
            if (Math.Abs(right) < 0.5 && below is > 0.5 and < 2.5)
            {
                down++;
            }
            else if (right < -0.5 && below < -0.5)
            {
                leftwards++;
            }
            else
            {
                other++;
            }
        }

        return leftwards > 0 && down > leftwards && other == 0;
    }
}
