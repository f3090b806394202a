using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Turns a page whose text stands on its side, as when a wide table was put on an upright page.</summary>
internal static class Upright
{
    public static PdfPage Turn(PdfPage page)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var glyph in page.Glyphs)
        {
            counts[glyph.QuarterTurns]++;
        }

        var turns = counts[1] >= counts[3] ? 1 : 3;
        if (counts[2] > page.Glyphs.Count / 2)
        {
            turns = 2;
        }
        else if (counts[turns] <= page.Glyphs.Count / 2)
        {
            return page;
        }

        // Turn back by as many quarters as the text is turned.
        var (width, height) = turns == 2 ? (page.Width, page.Height) : (page.Height, page.Width);
        return new PdfPage
        {
            Number = page.Number,
            Width = width,
            Height = height,
            Glyphs = page.Glyphs.Select(g => Turned(g, turns, page)).ToList(),
            RulingLines = page.RulingLines.Select(r => Turned(r, turns, page)).ToList(),
            HasImages = page.HasImages,
            UnmappedGlyphs = page.UnmappedGlyphs,
            IsDamaged = page.IsDamaged,
        };
    }

    private static PdfGlyph Turned(PdfGlyph glyph, int turns, PdfPage page)
    {
        var (x1, y1) = Turned(glyph.Box.Left, glyph.Box.Top, turns, page);
        var (x2, y2) = Turned(glyph.Box.Right, glyph.Box.Bottom, turns, page);
        var (originX, originY) = Turned(glyph.OriginX, glyph.OriginY, turns, page);
        return glyph with
        {
            Box = new PdfBox(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2)),
            OriginX = originX,
            OriginY = originY,
            QuarterTurns = (glyph.QuarterTurns + 4 - turns) % 4,
        };
    }

    private static PdfRuling Turned(PdfRuling ruling, int turns, PdfPage page)
    {
        var (from, to) = ruling.IsHorizontal
            ? ((ruling.Start, ruling.Position), (ruling.End, ruling.Position))
            : ((ruling.Position, ruling.Start), (ruling.Position, ruling.End));
        var (x1, y1) = Turned(from.Item1, from.Item2, turns, page);
        var (x2, y2) = Turned(to.Item1, to.Item2, turns, page);
        var isHorizontal = ruling.IsHorizontal == (turns == 2);
        return isHorizontal
            ? new PdfRuling(true, y1, Math.Min(x1, x2), Math.Max(x1, x2), ruling.Thickness)
            : new PdfRuling(false, x1, Math.Min(y1, y2), Math.Max(y1, y2), ruling.Thickness);
    }

    private static (double X, double Y) Turned(double x, double y, int turns, PdfPage page) =>
        turns switch
        {
            1 => (y, page.Width - x),
            2 => (page.Width - x, page.Height - y),
            _ => (page.Height - y, x),
        };
}
