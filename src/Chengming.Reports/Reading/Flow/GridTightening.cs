namespace Chengming.Reports.Reading.Flow;

/// <summary>Drops rows and columns in which no cell begins: a span over nothing (colspan="100") is no column.</summary>
internal static class GridTightening
{
    /// <summary>Renumbers the rows, columns and spans of <paramref name="cells"/> in place.</summary>
    /// <returns>The number of rows and columns left.</returns>
    public static (int Rows, int Columns) Tighten(List<DraftCell> cells)
    {
        if (cells.Count == 0)
        {
            return (0, 0);
        }

        var rows = StartsBefore(cells, c => c.Row);
        var columns = StartsBefore(cells, c => c.Column);
        foreach (var cell in cells)
        {
            var bottom = Math.Min((long)cell.Row + cell.RowSpan, rows.Length - 1);
            var right = Math.Min((long)cell.Column + cell.ColumnSpan, columns.Length - 1);
            cell.Row = rows[cell.Row];
            cell.Column = columns[cell.Column];
            cell.RowSpan = rows[bottom] - cell.Row;
            cell.ColumnSpan = columns[right] - cell.Column;
        }

        return (rows[^1], columns[^1]);
    }

    // Entry i is the number of positions before i at which a cell begins.
    private static int[] StartsBefore(List<DraftCell> cells, Func<DraftCell, int> position)
    {
        var numbers = new int[cells.Max(position) + 2];
        foreach (var cell in cells)
        {
            numbers[position(cell) + 1] = 1;
        }

        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] += numbers[i - 1];
        }

        return numbers;
    }
}
