namespace Chengming.Reports.Writing.Layout;

/// <summary>Row labels down the left, column labels across the top, a corner between them (table 3).</summary>
internal static class MatrixLayout
{
    public static OfficialTable Draw(GridDrawing grid)
    {
        var block = grid.Table.Blocks.Single();
        var columns = GridDrawing.Printed(block.Columns);
        var rows = grid.Printed(block.Rows, block.Columns);
        var (headerRows, labelColumns) = (DrawnAxis.DepthOf(columns), DrawnAxis.DepthOf(rows));

        grid.Add(0, 0, headerRows, labelColumns, block.Corner ?? "", OfficialCellKind.Corner);
        DrawnAxis.DrawAcross(grid, columns, 0, labelColumns, headerRows);
        DrawnAxis.DrawDown(grid, rows, headerRows, 0, labelColumns);

        var row = headerRows;
        foreach (var of in rows.SelectMany(r => r.Leaves()))
        {
            var column = labelColumns;
            foreach (var under in columns.SelectMany(c => c.Leaves()))
            {
                grid.AddFigure(row, column++, 1, of.Axis, under.Axis);
            }

            row++;
        }

        return grid.Finish(row, labelColumns + columns.Sum(c => c.LeafCount), headerRows);
    }
}
