using System.Globalization;

namespace Chengming.Reports.Reading.Flow;

/// <summary>Numbers paragraphs and tables as a reader of the document would count them, and makes them blocks.</summary>
internal static class FlowBlocks
{
    /// <summary>The blocks of <paramref name="items"/>, in their order.</summary>
    public static List<Block> From(IReadOnlyList<FlowItem> items)
    {
        var blocks = new List<Block>(items.Count);
        var (tables, paragraphs) = (0, 0);
        foreach (var item in items)
        {
            blocks.Add(
                item switch
                {
                    FlowText text => new TextBlock(text.Text, PlaceOf(text, ++paragraphs), text.IsLine),
                    FlowGrid grid => GridOf(grid, ++tables),
                    _ => throw new InvalidOperationException($"No block for {item.GetType().Name}."),
                }
            );
        }

        return blocks;
    }

    private static Place PlaceOf(FlowText text, int number) =>
        text.Sheet is null ? new Place { Paragraph = number } : new Place { Element = text.Sheet, Row = text.Row + 1 };

    private static GridBlock GridOf(FlowGrid grid, int number)
    {
        var cells = new GridCell[grid.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = grid.Cells[i];
            cells[i] = new GridCell(
                cell.Row,
                cell.Column,
                cell.RowSpan,
                cell.ColumnSpan,
                cell.Text,
                PlaceOf(cell, grid, number)
            );
        }

        return new GridBlock(
            grid.Rows,
            grid.Columns,
            cells,
            new Place { Table = number, Element = grid.Sheet ?? ElementOf(grid) }
        );
    }

    private static Place PlaceOf(DraftCell cell, FlowGrid grid, int number) =>
        grid.Sheet is null
            ? new Place
            {
                Table = number,
                Row = cell.Row + 1,
                Column = cell.Column + 1,
                Element = ElementOf(cell.SourcePath),
            }
            : new Place
            {
                Element = grid.Sheet,
                Row = cell.SheetPosition.Row + 1,
                Column = cell.SheetPosition.Column + 1,
            };

    private static string? ElementOf(FlowGrid grid) =>
        grid.Cells[0].SourcePath.Table is > 0 and var table
            ? string.Create(CultureInfo.InvariantCulture, $"table {table}")
            : null;

    private static string? ElementOf((int Table, int Row, int Cell) path) =>
        path.Table > 0
            ? string.Create(CultureInfo.InvariantCulture, $"table {path.Table} > tr {path.Row} > td {path.Cell}")
            : null;
}
