using System.Runtime.InteropServices;
using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>A table as its lines draw it: edges, and cells that span from edge to edge.</summary>
internal sealed class TableGrid
{
    /// <summary>Edges closer than this are one: no character fits between them.</summary>
    private const double SameEdge = 4.0;

    /// <summary>A line beside a cell counts when it covers this part of it.</summary>
    private const double Covered = 0.6;

    private readonly double[] xs;
    private readonly double[] ys;
    private readonly int[] cellAt;

    private TableGrid(double[] xs, double[] ys)
    {
        this.xs = xs;
        this.ys = ys;
        cellAt = new int[Rows * Columns];
    }

    public int Rows => ys.Length - 1;

    public int Columns => xs.Length - 1;

    public double Left => xs[0];

    public double Right => xs[^1];

    public double Top => ys[0];

    public double Bottom => ys[^1];

    /// <summary>The positions of the column edges, from left to right.</summary>
    public IReadOnlyList<double> ColumnEdges => xs;

    /// <summary>True when no line closes the table at its lower or upper end: a page break cut it there.</summary>
    public bool IsOpenBelow { get; private init; }

    public bool IsOpenAbove { get; private init; }

    public List<GridArea> Areas { get; } = [];

    public int CellCount => Areas.Count;

    /// <summary>Null when the lines make no table of at least two cells in two columns.</summary>
    public static TableGrid? From(List<Rule> horizontal, List<Rule> vertical, ReadingLimits limits)
    {
        if (horizontal.Count == 0 || vertical.Count == 0 || horizontal.Count + vertical.Count < 4)
        {
            return null;
        }

        // Lines that run on beyond the last crossing line show an edge that is not drawn itself.
        var columnEdges = Edges(vertical, horizontal, out _, out _);
        var rowEdges = Edges(horizontal, vertical, out var openAbove, out var openBelow);
        if (columnEdges.Length < 3 || rowEdges.Length < 2)
        {
            return null;
        }

        if ((long)(columnEdges.Length - 1) * (rowEdges.Length - 1) > limits.GridCells)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "A table holds more cells than allowed.");
        }

        var grid = new TableGrid(columnEdges, rowEdges) { IsOpenAbove = openAbove, IsOpenBelow = openBelow };
        grid.FindCells(Coverage(vertical, columnEdges, rowEdges), Coverage(horizontal, rowEdges, columnEdges));
        return grid.Areas.Count >= 2 ? grid : null;
    }

    /// <summary>The cell a point lies in, or -1.</summary>
    public int AreaAt(double x, double y)
    {
        var (column, row) = (Between(xs, x), Between(ys, y));
        return column < 0 || row < 0 ? -1 : cellAt[(row * Columns) + column];
    }

    private static int Between(double[] edges, double position)
    {
        if (position < edges[0] || position > edges[^1])
        {
            return -1;
        }

        var found = Array.BinarySearch(edges, position);
        return Math.Min(found >= 0 ? found : ~found - 1, edges.Length - 2);
    }

    private static double[] Edges(List<Rule> lines, List<Rule> crossing, out bool openFirst, out bool openLast)
    {
        var positions = lines.ConvertAll(l => l.Position);
        positions.Sort();
        var edges = new List<double>();
        for (var first = 0; first < positions.Count; )
        {
            var end = first + 1;
            while (end < positions.Count && positions[end] - positions[first] < SameEdge)
            {
                end++;
            }

            edges.Add((positions[first] + positions[end - 1]) / 2);
            first = end;
        }

        var from = crossing.Min(c => c.Start);
        var to = crossing.Max(c => c.End);
        openFirst = from < edges[0] - (2 * SameEdge);
        openLast = to > edges[^1] + (2 * SameEdge);
        if (openFirst)
        {
            edges.Insert(0, from);
        }

        if (openLast)
        {
            edges.Add(to);
        }

        return [.. edges];
    }

    /// <summary>For each edge and each stretch between two crossing edges: whether a line is drawn there.</summary>
    private static bool[,] Coverage(List<Rule> lines, double[] edges, double[] crossing)
    {
        var lengths = new double[edges.Length, crossing.Length - 1];
        foreach (var line in lines)
        {
            var edge = Nearest(edges, line.Position);
            for (var i = Math.Max(0, Between(crossing, line.Start)); i < crossing.Length - 1; i++)
            {
                if (crossing[i] >= line.End)
                {
                    break;
                }

                var covered = Math.Min(line.End, crossing[i + 1]) - Math.Max(line.Start, crossing[i]);
                lengths[edge, i] += Math.Max(0, covered);
            }
        }

        var present = new bool[edges.Length, crossing.Length - 1];
        for (var e = 0; e < edges.Length; e++)
        {
            for (var i = 0; i < crossing.Length - 1; i++)
            {
                present[e, i] =
                    e == 0 || e == edges.Length - 1 || lengths[e, i] >= Covered * (crossing[i + 1] - crossing[i]);
            }
        }

        return present;
    }

    private static int Nearest(double[] edges, double position)
    {
        var found = Array.BinarySearch(edges, position);
        if (found >= 0)
        {
            return found;
        }

        var above = Math.Min(~found, edges.Length - 1);
        var below = Math.Max(above - 1, 0);
        return position - edges[below] <= edges[above] - position ? below : above;
    }

    private void FindCells(bool[,] verticals, bool[,] horizontals)
    {
        Array.Fill(cellAt, -1);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (cellAt[(row * Columns) + column] >= 0)
                {
                    continue;
                }

                var right = column + 1;
                while (right < Columns && !verticals[right, row] && cellAt[(row * Columns) + right] < 0)
                {
                    right++;
                }

                var below = row + 1;
                while (below < Rows && GoesOn(below, column, right, verticals, horizontals))
                {
                    below++;
                }

                Take(row, column, below, right);
            }
        }
    }

    /// <summary>True when the cell goes on in this row: nothing is drawn above it and nothing inside it.</summary>
    private static bool GoesOn(int row, int column, int right, bool[,] verticals, bool[,] horizontals)
    {
        for (var c = column; c < right; c++)
        {
            if (horizontals[row, c] || (c > column && verticals[c, row]))
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int row, int column, int below, int right)
    {
        for (var r = row; r < below; r++)
        {
            Array.Fill(cellAt, Areas.Count, (r * Columns) + column, right - column);
        }

        Areas.Add(new GridArea(row, column, below - row, right - column));
    }
}

/// <summary>A cell of a table by its rows and columns.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridArea(int Row, int Column, int RowSpan, int ColumnSpan);
