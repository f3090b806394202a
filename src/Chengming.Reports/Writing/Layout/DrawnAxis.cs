using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Layout;

/// <summary>A row or column of the form that is printed, with the members that are printed.</summary>
internal sealed record DrawnAxis(FormAxis Axis, IReadOnlyList<DrawnAxis> Members)
{
    public string Label => Axis.Label;

    public bool IsLeaf => Members.Count == 0;

    /// <summary>Leaves below, itself if it is one.</summary>
    public IEnumerable<DrawnAxis> Leaves() => IsLeaf ? [this] : Members.SelectMany(m => m.Leaves());

    public int LeafCount => IsLeaf ? 1 : Members.Sum(m => m.LeafCount);

    /// <summary>Levels from this node down, at least 1.</summary>
    public int Depth => IsLeaf ? 1 : 1 + Members.Max(m => m.Depth);

    public static int DepthOf(IReadOnlyList<DrawnAxis> nodes) => nodes.Count == 0 ? 0 : nodes.Max(n => n.Depth);

    /// <summary>Draws a tree of labels across: groups over their members, a leaf down to the last level.</summary>
    public static void DrawAcross(
        GridDrawing grid,
        IReadOnlyList<DrawnAxis> nodes,
        int row,
        int column,
        int levels,
        int leafWidth = 1
    )
    {
        foreach (var node in nodes)
        {
            var width = node.LeafCount * leafWidth;
            grid.Add(row, column, node.IsLeaf ? levels : 1, width, node.Label, OfficialCellKind.ColumnHeader);
            DrawAcross(grid, node.Members, row + 1, column, levels - 1, leafWidth);
            column += width;
        }
    }

    /// <summary>Draws a tree of labels down: groups beside their members, a leaf across to the last label column.</summary>
    public static void DrawDown(GridDrawing grid, IReadOnlyList<DrawnAxis> nodes, int row, int column, int levels)
    {
        foreach (var node in nodes)
        {
            var height = node.LeafCount;
            grid.Add(row, column, height, node.IsLeaf ? levels : 1, node.Label, OfficialCellKind.RowHeader);
            DrawDown(grid, node.Members, row, column + 1, levels - 1);
            row += height;
        }
    }
}
