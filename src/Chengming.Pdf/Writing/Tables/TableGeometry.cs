namespace Chengming.Pdf.Writing.Tables;

/// <summary>Where the cells of a table lie: which cell covers which place, and how high the rows are.</summary>
internal sealed class TableGeometry
{
    private const int Uncovered = -1;

    private readonly int[][] owners;

    public TableGeometry(PdfTable table)
    {
        Table = table;
        owners = Cover(table);
        Lefts = [0, .. RunningSums(table.ColumnWidths)];
        Texts = [.. table.Cells.Select(c => CellText.Of(c, table.Style, TextWidthOf(c)))];
        RowHeights = Heights();
    }

    public PdfTable Table { get; }

    /// <summary>The words of each cell.</summary>
    public IReadOnlyList<CellText> Texts { get; }

    /// <summary>Left edge of each column, and at the end the right edge of the last.</summary>
    public IReadOnlyList<double> Lefts { get; }

    /// <summary>Height of each row.</summary>
    public double[] RowHeights { get; }

    /// <summary>Width between the paddings of a cell.</summary>
    public double TextWidthOf(PdfTableCell cell) =>
        Lefts[cell.Column + cell.ColumnSpan] - Lefts[cell.Column] - (2 * Table.SidePadding);

    /// <summary>Height of the rows from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public double HeightOf(int first, int end) => RowHeights.AsSpan(first, end - first).ToArray().Sum();

    /// <summary>True when one cell, or nothing at all, covers both places.</summary>
    public bool IsSameCell(int row, int column, int otherRow, int otherColumn) =>
        owners[row][column] == owners[otherRow][otherColumn] && owners[row][column] != Uncovered;

    private static int[][] Cover(PdfTable table)
    {
        var covered = Enumerable
            .Range(0, table.Rows)
            .Select(_ => Enumerable.Repeat(Uncovered, table.ColumnWidths.Count).ToArray())
            .ToArray();
        for (var i = 0; i < table.Cells.Count; i++)
        {
            var cell = table.Cells[i];
            if (
                cell is { Row: < 0 } or { Column: < 0 } or { RowSpan: < 1 } or { ColumnSpan: < 1 }
                || cell.Row + cell.RowSpan > table.Rows
                || cell.Column + cell.ColumnSpan > table.ColumnWidths.Count
            )
            {
                throw new ArgumentException($"Cell “{cell.Text}” lies outside the table.", nameof(table));
            }

            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    if (covered[row][column] != Uncovered)
                    {
                        throw new ArgumentException(
                            $"Cells “{cell.Text}” and “{table.Cells[covered[row][column]].Text}” overlap.",
                            nameof(table)
                        );
                    }

                    covered[row][column] = i;
                }
            }
        }

        return covered;
    }

    private static IEnumerable<double> RunningSums(IEnumerable<double> widths)
    {
        var sum = 0.0;
        foreach (var width in widths)
        {
            yield return sum += width;
        }
    }

    // Cells of one row first, then taller ones: what a tall cell still lacks is shared out over its rows.
    private double[] Heights()
    {
        var heights = new double[Table.Rows];
        Array.Fill(heights, Table.LeastRowHeight);
        foreach (var i in Enumerable.Range(0, Table.Cells.Count).OrderBy(i => Table.Cells[i].RowSpan))
        {
            var cell = Table.Cells[i];
            var rows = heights.AsSpan(cell.Row, cell.RowSpan);
            var lack = Texts[i].Height + (2 * Table.EndPadding) - rows.ToArray().Sum();
            for (var row = 0; lack > 0 && row < rows.Length; row++)
            {
                rows[row] += lack / rows.Length;
            }
        }

        return heights;
    }
}
