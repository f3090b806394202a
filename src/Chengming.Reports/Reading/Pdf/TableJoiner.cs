namespace Chengming.Reports.Reading.Pdf;

/// <summary>Joins a table with its continuation on the next page.</summary>
internal static class TableJoiner
{
    /// <summary>Column edges of the same table stand at the same place but for this.</summary>
    private const double SameEdge = 5.0;

    /// <summary>The joined table; null when the second is a table of its own.</summary>
    public static PageTable? Join(PageTable first, PageTable second)
    {
        if (CommonEdges(first.ColumnEdges, second.ColumnEdges) is not { } edges)
        {
            return null;
        }

        var upper = Remap(first.Cells, first.ColumnEdges, edges, 0);
        var lower = Remap(second.Cells, second.ColumnEdges, edges, first.ColumnEdges[0] - second.ColumnEdges[0]);
        var header = RepeatedHeader.Rows(upper, lower);
        lower = [.. lower.Where(c => c.Row >= header).Select(c => c with { Row = c.Row - header })];
        var rows = second.Rows - header;
        if (rows == 0)
        {
            return first with { Bottom = second.Bottom, IsOpenBelow = second.IsOpenBelow };
        }

        var seam = new TableSeam(upper, first.Rows, lower, first.IsOpenBelow && second.IsOpenAbove);
        var cells = seam.Sew(out var rowsLost);
        return new PageTable(
            edges,
            first.Rows + rows - rowsLost,
            cells,
            first.Top,
            second.Bottom,
            first.IsOpenAbove,
            second.IsOpenBelow
        );
    }

    /// <summary>
    /// The edges of both when one has all the edges of the other: the last rows of a table may not show every column.
    /// </summary>
    private static double[]? CommonEdges(double[] first, double[] second)
    {
        var shift = first[0] - second[0];
        if (Math.Abs(second[^1] + shift - first[^1]) > SameEdge)
        {
            return null;
        }

        var (more, fewer, move) = first.Length >= second.Length ? (first, second, shift) : (second, first, -shift);
        if (!Array.TrueForAll(fewer, e => Array.Exists(more, m => Math.Abs(m - e - move) <= SameEdge)))
        {
            return null;
        }

        return first.Length >= second.Length ? first : Array.ConvertAll(second, e => e + shift);
    }

    private static List<TableCell> Remap(List<TableCell> cells, double[] own, double[] edges, double shift)
    {
        var indexes = Array.ConvertAll(own, e => Nearest(edges, e + shift));
        return cells.ConvertAll(c =>
            c with
            {
                Column = indexes[c.Column],
                ColumnSpan = indexes[c.ColumnEnd] - indexes[c.Column],
            }
        );
    }

    private static int Nearest(double[] edges, double position)
    {
        var best = 0;
        for (var i = 1; i < edges.Length; i++)
        {
            best = Math.Abs(edges[i] - position) < Math.Abs(edges[best] - position) ? i : best;
        }

        return best;
    }
}
