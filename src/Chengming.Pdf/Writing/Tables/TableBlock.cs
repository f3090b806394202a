using Chengming.Pdf.Writing.Flow;

namespace Chengming.Pdf.Writing.Tables;

/// <summary>A table in the flow: divided between rows only, its header rows repeated.</summary>
internal sealed class TableBlock : IFlowBlock
{
    private readonly TableGeometry geometry;
    private readonly PdfTable table;
    private readonly double headerHeight;

    public TableBlock(PdfTable table, PageSetup setup)
    {
        this.table = table;
        geometry = new TableGeometry(table);
        headerHeight = geometry.HeightOf(0, table.HeaderRows);
        var highest = headerHeight + geometry.RowHeights[table.HeaderRows..].DefaultIfEmpty().Max();
        if (highest > setup.TextHeight)
        {
            throw new ArgumentException("A row of the table is higher than a page.", nameof(table));
        }
    }

    public bool KeepsWith(IFlowBlock next) => false;

    public double WantedHeight => table.KeepsTogether ? geometry.HeightOf(0, table.Rows) : LeastHeight;

    public double LeastHeight => geometry.HeightOf(0, Math.Min(table.HeaderRows + 1, table.Rows));

    public void Place(FlowPosition at)
    {
        var tags = new TableTags(table, at.File.Structure);
        var parts = Divide(at.Room, at.Setup.TextHeight);
        var homes = TextHomes.Of(geometry, parts);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0 || parts[0].Height > at.Room)
            {
                at.NextPage();
            }

            new TablePart(geometry, parts[i], tags, homes, at).Draw();
            at.Advance(parts[i].Height);
        }
    }

    private List<PrintedRows> Divide(double room, double pageHeight)
    {
        var parts = new List<PrintedRows>();
        var first = table.HeaderRows;
        do
        {
            var end = first;
            var height = headerHeight;
            while (end < table.Rows && height + geometry.RowHeights[end] <= room)
            {
                height += geometry.RowHeights[end++];
            }

            if (end > first || first >= table.Rows)
            {
                parts.Add(PrintedRows.Of(geometry, first, end, isContinued: parts.Count > 0));
                first = end;
            }

            room = pageHeight;
        } while (first < table.Rows);

        return parts;
    }
}

/// <summary>The rows of a table that stand on one page, from top to bottom, with the upper edge of each.</summary>
/// <param name="Rows">Row numbers; header rows first.</param>
/// <param name="Tops">Upper edge of each from the top of the part, and at the end the lower edge of the last.</param>
/// <param name="RepeatedRows">How many rows at the top were printed before.</param>
internal sealed record PrintedRows(IReadOnlyList<int> Rows, IReadOnlyList<double> Tops, int RepeatedRows)
{
    public double Height => Tops[^1];

    public static PrintedRows Of(TableGeometry geometry, int first, int end, bool isContinued)
    {
        var headerRows = geometry.Table.HeaderRows;
        List<int> rows = [.. Enumerable.Range(0, headerRows), .. Enumerable.Range(first, end - first)];
        var tops = new List<double> { 0 };
        foreach (var row in rows)
        {
            tops.Add(tops[^1] + geometry.RowHeights[row]);
        }

        return new PrintedRows(rows, tops, isContinued ? headerRows : 0);
    }

    /// <summary>Where a cell lies on this page: its first printed row and the one after its last; equal when it is not here.</summary>
    public (int From, int To) Span(PdfTableCell cell)
    {
        var covered = Enumerable
            .Range(0, Rows.Count)
            .Where(i => Rows[i] >= cell.Row && Rows[i] < cell.Row + cell.RowSpan)
            .ToList();
        return covered.Count == 0 ? (0, 0) : (covered[0], covered[^1] + 1);
    }

    /// <summary>Height of a cell on this page.</summary>
    public double HeightOf(PdfTableCell cell)
    {
        var (from, to) = Span(cell);
        return Tops[to] - Tops[from];
    }
}
