using System.Globalization;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>Draws an official table as a sheet of its own, under the heading of its section.</summary>
internal static class TableSheet
{
    /// <summary>Width of all columns together, in characters: an A4 page across (portrait) or along (landscape).</summary>
    private const double PageWidth = 100;
    private const double WidePageWidth = 132;
    private const double LowestRow = 22;

    public static void Write(Workbook workbook, OfficialTable table, string heading)
    {
        var landscape = table.Columns > 12;
        var width = landscape ? WidePageWidth : PageWidth;
        var widths = ColumnShares.Of(table).Select(s => Math.Round(s * width, 1)).ToList();
        var sheet = workbook.AddSheet(
            table.Table.Name,
            new SheetLayout
            {
                ColumnWidths = widths,
                FrozenRows = table.HeaderRows == 0 ? 0 : table.HeaderRows + 1,
                FrozenColumns = table.HeaderRows == 0 ? 0 : ColumnShares.LabelColumns(table),
                Landscape = landscape,
            }
        );

        var title = new SheetCell[table.Columns];
        Array.Fill(title, SheetCell.Empty(CellStyle.Title));
        title[0] = SheetCell.Text(heading, CellStyle.Title);
        sheet.Row(36, title);
        sheet.Merge(1, 1, 1, table.Columns);
        Grid(sheet, table, widths);
    }

    private static void Grid(Sheet sheet, OfficialTable table, IReadOnlyList<double> widths)
    {
        var covering = table.Covering();
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = new SheetCell[table.Columns];
            for (var column = 0; column < table.Columns; column++)
            {
                var cell = covering[row][column];
                var isOrigin = cell.Row == row && cell.Column == column;
                cells[column] = isOrigin ? Content(cell) : SheetCell.Empty(StyleOf(cell));
                if (isOrigin)
                {
                    sheet.Merge(sheet.Rows + 1, column + 1, cell.RowSpan, cell.ColumnSpan);
                }
            }

            sheet.Row(Height(covering[row].Distinct(), widths), cells);
        }
    }

    /// <summary>Spreadsheet programs do not fit rows to merged cells, so the height is counted here.</summary>
    private static double Height(IEnumerable<OfficialCell> cells, IReadOnlyList<double> widths) =>
        cells
            .Where(c => c.RowSpan == 1)
            .Select(c => RowHeight.Of(c.Text, widths.Skip(c.Column).Take(c.ColumnSpan).Sum(), CellStyle.Text))
            .Select(h => Math.Max(LowestRow, h + 4))
            .DefaultIfEmpty(LowestRow)
            .Max();

    private static SheetCell Content(OfficialCell cell) =>
        cell.Kind == OfficialCellKind.Figure
        && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? SheetCell.Number(number)
            : SheetCell.Text(cell.Text, StyleOf(cell));

    private static CellStyle StyleOf(OfficialCell cell) =>
        cell.Kind switch
        {
            OfficialCellKind.Figure => CellStyle.Number,
            OfficialCellKind.RowHeader when cell.RowSpan == 1 => CellStyle.Text,
            OfficialCellKind.RowHeader => CellStyle.Centred,
            _ => CellStyle.Header,
        };
}
