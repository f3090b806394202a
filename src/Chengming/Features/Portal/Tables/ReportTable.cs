using Chengming.Reports;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Features.Portal.Tables;

/// <summary>An official table ready for a page: every header has an identifier, every figure names its headers.</summary>
internal sealed class ReportTable
{
    private ReportTable(FormTable table, int columns, IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        Table = table;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The table of the form.</summary>
    public FormTable Table { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>The rows with their cells from left to right; a merged cell stands in its first row only.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; }

    /// <summary>Lays out a table of <paramref name="report"/>.</summary>
    /// <param name="table">The table of the form.</param>
    /// <param name="report">The figures.</param>
    /// <param name="addressOf">What stands behind a figure, by the identifier of its cell; null for nothing.</param>
    public static ReportTable Of(FormTable table, AnnualReport report, Func<string, string?>? addressOf = null)
    {
        var official = OfficialTable.Of(table, report);
        var rows = Enumerable.Range(0, official.Rows).Select(_ => new List<TableCell>()).ToList();
        foreach (var cell in official.Cells)
        {
            rows[cell.Row]
                .Add(
                    CellOf(official, cell, report) with
                    {
                        Address = cell.CellId is { } id ? addressOf?.Invoke(id) : null,
                    }
                );
        }

        return new ReportTable(table, official.Columns, rows);
    }

    private static TableCell CellOf(OfficialTable table, OfficialCell cell, AnnualReport report)
    {
        var id = cell.CellId ?? $"{table.Table.Id}-r{cell.Row}c{cell.Column}";
        return cell.CellId is null
            ? new TableCell(id, cell, null, [])
            : new TableCell(id, cell, report[cell.CellId], [.. HeadersOf(table, cell).Select(h => IdOf(table, h))]);
    }

    private static string IdOf(OfficialTable table, OfficialCell header) =>
        $"{table.Table.Id}-r{header.Row}c{header.Column}";

    /// <summary>Headers above it in its block, and row names beside it.</summary>
    private static IEnumerable<OfficialCell> HeadersOf(OfficialTable table, OfficialCell figure)
    {
        var blockStart = table
            .Cells.Where(c => c.Kind is OfficialCellKind.BlockHeading && c.Row < figure.Row)
            .Select(c => c.Row)
            .DefaultIfEmpty(0)
            .Max();
        return table.Cells.Where(c =>
            c.Kind switch
            {
                OfficialCellKind.BlockHeading => c.Row == blockStart,
                OfficialCellKind.ColumnHeader => c.Row >= blockStart
                    && c.Row < figure.Row
                    && c.Column <= figure.Column
                    && figure.Column < c.Column + c.ColumnSpan,
                OfficialCellKind.RowHeader => c.Row <= figure.Row && figure.Row < c.Row + c.RowSpan,
                _ => false,
            }
        );
    }
}

/// <summary>A cell of a <see cref="ReportTable"/>.</summary>
/// <param name="Id">Its anchor; a figure's is its permanent identifier.</param>
/// <param name="Drawn">Where and how it is drawn.</param>
/// <param name="Figure">What is known of the figure; null for every other kind.</param>
/// <param name="Headers">Anchors of the headers of a figure.</param>
internal sealed record TableCell(string Id, OfficialCell Drawn, ReportCell? Figure, IReadOnlyList<string> Headers)
{
    /// <summary>The page with what the figure counts; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>The look of the cell: zero grey, other numbers strong, the unread hatched.</summary>
    public string Look =>
        (Drawn.Kind, Figure) switch
        {
            (OfficialCellKind.Corner, _) => "corner",
            (OfficialCellKind.BlockHeading, _) => "block-heading",
            (OfficialCellKind.ColumnHeader, _) => "column-header",
            (OfficialCellKind.RowHeader, _) => "row-header",
            (_, { Value: 0 }) => "cell zero",
            (_, { State: CellState.Read }) => "cell",
            (_, { State: CellState.Unread }) => "cell unread",
            _ => "cell none",
        };
}
