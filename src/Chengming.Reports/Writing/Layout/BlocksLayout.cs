using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Layout;

/// <summary>
/// Small tables under one another in one grid (table 2): a heading over the full width, a header, the rows. In a block with fewer
/// columns than the widest the last column takes the room that is left.
/// </summary>
internal static class BlocksLayout
{
    public static OfficialTable Draw(GridDrawing grid)
    {
        var blocks = grid.Table.Blocks;
        var labelColumns = blocks.Max(b => DrawnAxis.DepthOf(grid.Printed(b.Rows, b.Columns)));
        var figureColumns = blocks.Max(b => b.Columns.Sum(c => c.Leaves().Count()));

        var row = 0;
        foreach (var block in blocks)
        {
            row = DrawBlock(grid, block, row, labelColumns, figureColumns);
        }

        return grid.Finish(row, labelColumns + figureColumns, headerRows: 0);
    }

    private static int DrawBlock(GridDrawing grid, FormBlock block, int row, int labelColumns, int figureColumns)
    {
        var columns = GridDrawing.Printed(block.Columns);
        var rows = grid.Printed(block.Rows, block.Columns);
        var levels = DrawnAxis.DepthOf(columns);
        if (block.Heading is not null)
        {
            grid.Add(row++, 0, 1, labelColumns + figureColumns, block.Heading, OfficialCellKind.BlockHeading);
        }

        grid.Add(row, 0, levels, labelColumns, block.Corner ?? "", OfficialCellKind.Corner);
        DrawHeader(grid, columns, row, labelColumns, levels, figureColumns);
        row += levels;
        DrawnAxis.DrawDown(grid, rows, row, 0, labelColumns);

        var leaves = columns.SelectMany(c => c.Leaves()).ToList();
        foreach (var of in rows.SelectMany(r => r.Leaves()))
        {
            for (var i = 0; i < leaves.Count; i++)
            {
                var span = i == leaves.Count - 1 ? figureColumns - i : 1;
                grid.AddFigure(row, labelColumns + i, span, of.Axis, leaves[i].Axis);
            }

            row++;
        }

        return row;
    }

    private static void DrawHeader(
        GridDrawing grid,
        IReadOnlyList<DrawnAxis> nodes,
        int row,
        int column,
        int levels,
        int width
    )
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var span = i == nodes.Count - 1 ? width : node.LeafCount;
            grid.Add(row, column, node.IsLeaf ? levels : 1, span, node.Label, OfficialCellKind.ColumnHeader);
            DrawHeader(grid, node.Members, row + 1, column, levels - 1, span);
            column += span;
            width -= span;
        }
    }
}
