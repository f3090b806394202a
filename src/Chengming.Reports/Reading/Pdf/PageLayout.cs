using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>One page taken apart into lines and tables.</summary>
internal sealed class PageLayout
{
    private PageLayout(PdfPage page, List<TextLine> lines, List<PageTable> tables)
    {
        Number = page.Number;
        Height = page.Height;
        Width = page.Width;
        HasImages = page.HasImages;
        Lines = lines;
        Tables = tables;
    }

    public int Number { get; }

    public double Height { get; }

    public double Width { get; }

    /// <summary>True when it shows a picture.</summary>
    public bool HasImages { get; }

    /// <summary>The lines outside of tables, downwards.</summary>
    public List<TextLine> Lines { get; }

    /// <summary>The tables, downwards.</summary>
    public List<PageTable> Tables { get; }

    public static PageLayout Of(PdfPage page, ReadingLimits limits)
    {
        page = Upright.Turn(page);
        var grids = TableFinder.Find(page, limits);
        var inCells = grids.ConvertAll(g => new List<PdfGlyph>?[g.CellCount]);
        var running = new List<PlacedGlyph>();
        var free = new List<PlacedGlyph>();
        var turned = new List<PdfGlyph>();
        List<PdfGlyph>? before = null;
        foreach (var glyph in Figures.WithoutCutNumbers(page))
        {
            if (before is not null && Figures.IsRestOfNumber(before[^1], glyph))
            {
                before.Add(glyph);
                continue;
            }

            before = CellOf(glyph, grids, inCells);
            if (before is not null)
            {
                before.Add(glyph);
                continue;
            }

            if (PlacedGlyph.DirectionOf(glyph) != 0)
            {
                turned.Add(glyph);
            }
            else
            {
                (glyph.IsPagination ? running : free).Add(PlacedGlyph.From(glyph));
            }
        }

        var lines = LineBuilder.Build(free, '\t');
        lines.AddRange(LineBuilder.Build(running, '\t').Select(l => l with { IsPagination = true }));
        lines.AddRange(TurnedLines(turned));
        lines.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].Number = i + 1;
        }

        var tables = new List<PageTable>();
        for (var i = 0; i < grids.Count; i++)
        {
            tables.Add(TableOf(grids[i], inCells[i], page.Number));
        }

        return new PageLayout(page, lines, tables);
    }

    private static List<PdfGlyph>? CellOf(in PdfGlyph glyph, List<TableGrid> grids, List<List<PdfGlyph>?[]> inCells)
    {
        for (var i = 0; i < grids.Count; i++)
        {
            var area = grids[i].AreaAt(glyph.Box.CenterX, glyph.Box.CenterY);
            if (area >= 0)
            {
                return inCells[i][area] ??= [];
            }
        }

        return null;
    }

    /// <summary>Text that stands on its side beside the rest, such as a note along the margin.</summary>
    private static IEnumerable<TextLine> TurnedLines(List<PdfGlyph> glyphs) =>
        glyphs
            .GroupBy(g => PlacedGlyph.DirectionOf(g))
            .SelectMany(g =>
            {
                var top = g.Min(x => x.Box.Top);
                return LineBuilder
                    .Build(g.Select(x => PlacedGlyph.From(x)).ToList(), '\t')
                    .Select(l => l with { Baseline = top });
            });

    private static PageTable TableOf(TableGrid grid, List<PdfGlyph>?[] inCells, int page)
    {
        var cells = new List<TableCell>(grid.CellCount);
        for (var i = 0; i < grid.CellCount; i++)
        {
            var area = grid.Areas[i];
            var text = inCells[i] is { } glyphs ? CellText.Of(glyphs) : "";
            cells.Add(new TableCell(area.Row, area.Column, area.RowSpan, area.ColumnSpan, text, page));
        }

        return new PageTable(
            [.. grid.ColumnEdges],
            grid.Rows,
            cells,
            grid.Top,
            grid.Bottom,
            grid.IsOpenAbove,
            grid.IsOpenBelow
        );
    }
}
