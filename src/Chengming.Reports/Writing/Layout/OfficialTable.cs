using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Layout;

/// <summary>A table of a report as the form draws it: one rectangular grid with merged cells. All writers draw this.</summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="HeaderRows">Rows at the top to repeat on every page; 0 where each block has its own header.</param>
/// <param name="Cells">Every cell once, at its upper left corner, top to bottom and left to right.</param>
[Term("官方表格")]
public sealed record OfficialTable(
    FormTable Table,
    int Rows,
    int Columns,
    int HeaderRows,
    IReadOnlyList<OfficialCell> Cells
)
{
    /// <summary>Lays out <paramref name="table"/> with the figures of <paramref name="report"/>.</summary>
    /// <remarks>Rows of another form are drawn only where the report has a number in them.</remarks>
    public static OfficialTable Of(FormTable table, AnnualReport report)
    {
        var grid = new GridDrawing(table, report);
        return table.Layout switch
        {
            TableLayout.Blocks => BlocksLayout.Draw(grid),
            TableLayout.Matrix => MatrixLayout.Draw(grid),
            TableLayout.SideBySide => SideBySideLayout.Draw(grid),
            _ => throw new InvalidOperationException($"Table {table.Id} has no layout."),
        };
    }

    /// <summary>For each place of the grid, row by row, the cell that covers it.</summary>
    public OfficialCell[][] Covering()
    {
        var grid = new OfficialCell[Rows][];
        for (var row = 0; row < Rows; row++)
        {
            grid[row] = new OfficialCell[Columns];
        }

        foreach (var cell in Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                Array.Fill(grid[row], cell, cell.Column, cell.ColumnSpan);
            }
        }

        return grid;
    }
}
