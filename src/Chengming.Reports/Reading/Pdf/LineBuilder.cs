namespace Chengming.Reports.Reading.Pdf;

/// <summary>Puts glyphs of one reading direction into lines, and finds the spaces and wide gaps between them.</summary>
internal static class LineBuilder
{
    /// <summary>Glyphs whose baselines differ by less than this part of their size stand on one line.</summary>
    private const double SameLine = 0.45;

    /// <summary>Two equal glyphs closer than this part of their size are one, drawn twice to look bold.</summary>
    private const double DrawnTwice = 0.25;

    /// <param name="glyphs">In any order; sorted in place.</param>
    /// <param name="columnMark">What a wide gap becomes: a tab in lines, a space inside a cell.</param>
    public static List<TextLine> Build(List<PlacedGlyph> glyphs, char columnMark)
    {
        var lines = new List<TextLine>();
        glyphs.Sort(static (a, b) => a.Across.CompareTo(b.Across));
        var start = 0;
        while (start < glyphs.Count)
        {
            var end = start + 1;
            var baseline = glyphs[start].Across;
            while (end < glyphs.Count && IsSameLine(glyphs[end], baseline, glyphs[start].Size))
            {
                end++;
            }

            glyphs.Sort(start, end - start, ByStart);
            if (Assemble(glyphs, start, end, columnMark) is { } line)
            {
                lines.Add(line);
            }

            start = end;
        }

        return lines;
    }

    private static readonly Comparer<PlacedGlyph> ByStart = Comparer<PlacedGlyph>.Create(
        static (a, b) => a.Start.CompareTo(b.Start)
    );

    private static bool IsSameLine(in PlacedGlyph glyph, double baseline, double size) =>
        glyph.Across - baseline <= SameLine * Math.Min(Math.Max(glyph.Size, 1), Math.Max(size, 1));

    private static TextLine? Assemble(List<PlacedGlyph> glyphs, int start, int end, char columnMark)
    {
        var line = new GapText(columnMark);
        var hasSpace = false;
        var size = 0.0;
        var previous = default(PlacedGlyph);
        var first = default(PlacedGlyph);
        var baseline = double.MinValue;
        for (var i = start; i < end; i++)
        {
            var glyph = glyphs[i];
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                hasSpace = true;
                continue;
            }

            if (line.IsEmpty)
            {
                first = glyph;
            }
            else if (IsDrawnTwice(previous, glyph))
            {
                continue;
            }
            else
            {
                line.AppendGap(previous, glyph, hasSpace);
            }

            line.Append(Characters.Ordinary(glyph.Text));
            size = Math.Max(size, glyph.Size);
            baseline = Math.Max(baseline, glyph.Across);
            previous = glyph;
            hasSpace = false;
        }

        return line.IsEmpty
            ? null
            : new TextLine(line.Finish(), baseline, size, first.Start, false) { End = previous.End };
    }

    private static bool IsDrawnTwice(in PlacedGlyph previous, in PlacedGlyph glyph) =>
        glyph.Text == previous.Text
        && glyph.Start - previous.Start < DrawnTwice * (previous.End - previous.Start)
        && Math.Abs(glyph.Across - previous.Across) < DrawnTwice * glyph.Size;
}
