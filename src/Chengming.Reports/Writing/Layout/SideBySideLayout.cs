namespace Chengming.Reports.Writing.Layout;

/// <summary>Rows of the form stand side by side as column groups, all figures on one line (table 4).</summary>
internal static class SideBySideLayout
{
    public static OfficialTable Draw(GridDrawing grid)
    {
        var block = grid.Table.Blocks.Single();
        var columns = GridDrawing.Printed(block.Columns);
        var rows = grid.Printed(block.Rows, block.Columns);
        var (groupLevels, columnLevels) = (DrawnAxis.DepthOf(rows), DrawnAxis.DepthOf(columns));
        var groupWidth = columns.Sum(c => c.LeafCount);
        var figureRow = groupLevels + columnLevels;

        DrawnAxis.DrawAcross(grid, rows, 0, 0, groupLevels, groupWidth);
        var column = 0;
        foreach (var of in rows.SelectMany(r => r.Leaves()))
        {
            DrawnAxis.DrawAcross(grid, columns, groupLevels, column, columnLevels);
            foreach (var under in columns.SelectMany(c => c.Leaves()))
            {
                grid.AddFigure(figureRow, column++, 1, of.Axis, under.Axis);
            }
        }

        return grid.Finish(figureRow + 1, column, figureRow);
    }
}
