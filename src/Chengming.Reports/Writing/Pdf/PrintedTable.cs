using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Tables;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Pdf;

/// <summary>A table of the form as it is printed: how wide its columns are and how its words stand.</summary>
internal static class PrintedTable
{
    private const double FigureEms = 3.3;
    private const double LeastLabelEms = 8;
    private const double SidePadding = 3;

    public static PdfTable Of(OfficialTable table, TextStyle style, double width) =>
        new(Widths(table, style, width), table.Rows, [.. table.Cells.Select(c => CellOf(c, table.Table.Layout))], style)
        {
            HeaderRows = table.HeaderRows,
            LeastRowHeight = table.Table.Layout == TableLayout.Matrix ? 17.5 : 24,
            SidePadding = SidePadding,
        };

    private static PdfTableCell CellOf(OfficialCell cell, TableLayout layout) =>
        new(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text)
        {
            Role = cell.Kind switch
            {
                OfficialCellKind.Figure => TableCellRole.Content,
                OfficialCellKind.RowHeader => TableCellRole.RowHeader,
                _ => TableCellRole.ColumnHeader,
            },
            Alignment = layout == TableLayout.Matrix && IsLabel(cell) ? TextAlignment.Left : TextAlignment.Centre,
        };

    // Labels of single rows of table three are read as lines of a list; everything else stands in the middle of its cell.
    private static bool IsLabel(OfficialCell cell) => cell is { Kind: OfficialCellKind.RowHeader, RowSpan: 1 };

    private static List<double> Widths(OfficialTable table, TextStyle style, double width)
    {
        var labels = table
            .Cells.Where(c => c.Kind is OfficialCellKind.RowHeader or OfficialCellKind.Corner)
            .Select(c => c.Column + c.ColumnSpan)
            .DefaultIfEmpty(0)
            .Max();
        if (labels < 2)
        {
            return OneLabelColumn(table, labels, style, width);
        }

        var groups = Enumerable.Range(0, labels - 1).Select(c => GroupWidth(table, c, style)).ToList();
        var figures = table.Columns - labels;
        var left = width - groups.Sum() - (LeastLabelEms * style.Size);
        var figure = Math.Min(FigureEms * style.Size, left / figures);
        return [.. groups, width - groups.Sum() - (figures * figure), .. Enumerable.Repeat(figure, figures)];
    }

    // Equal columns, but the labels on one line each where a third of the width is enough.
    private static List<double> OneLabelColumn(OfficialTable table, int labels, TextStyle style, double width)
    {
        var equal = width / table.Columns;
        if (labels == 0)
        {
            return [.. Enumerable.Repeat(equal, table.Columns)];
        }

        var widest = table.Cells.Where(c => c.Kind is OfficialCellKind.RowHeader).Max(c => style.WidthOf(c.Text));
        var label = Math.Clamp(widest + (2 * SidePadding) + 0.5, equal, Math.Max(equal, width / 3));
        return [label, .. Enumerable.Repeat((width - label) / (table.Columns - 1), table.Columns - 1)];
    }

    // A column of group names is as wide as its longest undivided piece, e.g. “（三）”, and never less than two characters.
    private static double GroupWidth(OfficialTable table, int column, TextStyle style) =>
        table
            .Cells.Where(c => c is { Kind: OfficialCellKind.RowHeader, ColumnSpan: 1 } && c.Column == column)
            .Select(c => style.WidestPiece(c.Text))
            .Append(2 * style.Size)
            .Max()
        + (2 * SidePadding)
        + 0.5;
}
