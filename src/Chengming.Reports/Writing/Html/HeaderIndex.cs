using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Html;

/// <summary>Finds the header cells that a figure stands under and beside, in the order in which they should be read out.</summary>
internal sealed class HeaderIndex(OfficialTable table)
{
    private readonly List<OfficialCell> blocks = Of(table, OfficialCellKind.BlockHeading);
    private readonly List<OfficialCell> columns = Of(table, OfficialCellKind.ColumnHeader);
    private readonly List<OfficialCell> rows = Of(table, OfficialCellKind.RowHeader);

    /// <summary>The identifier of a header cell within the page.</summary>
    public string IdOf(OfficialCell header) => $"{table.Table.Id}-h{header.Row}-{header.Column}";

    /// <summary>Heading of the block, row headers and column headers of a figure.</summary>
    public IEnumerable<OfficialCell> For(OfficialCell figure)
    {
        var block = blocks.FindLast(b => b.Row < figure.Row);
        if (block is not null)
        {
            yield return block;
        }

        foreach (var row in rows.Where(r => r.Row <= figure.Row && figure.Row < r.Row + r.RowSpan))
        {
            yield return row;
        }

        var firstRow = block?.Row ?? -1;
        foreach (
            var column in columns.Where(c =>
                c.Row > firstRow
                && c.Row < figure.Row
                && c.Column <= figure.Column
                && figure.Column < c.Column + c.ColumnSpan
            )
        )
        {
            yield return column;
        }
    }

    private static List<OfficialCell> Of(OfficialTable table, OfficialCellKind kind) =>
        [.. table.Cells.Where(c => c.Kind == kind)];
}
