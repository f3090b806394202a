namespace Chengming.Reports.Reading.Pdf;

/// <summary>Header rows that a producer prints again at the top of each page.</summary>
internal static class RepeatedHeader
{
    /// <summary>How many rows at the top of the continuation are those at the top of the table.</summary>
    public static int Rows(List<TableCell> table, List<TableCell> continuation)
    {
        var same = 0;
        var last = continuation.Max(c => c.Row);
        for (var row = 0; row <= last; row++)
        {
            var theirs = Row(continuation, row);
            if (!theirs.SequenceEqual(Row(table, row)) || theirs.Exists(c => IsFigure(c.Text)))
            {
                break;
            }

            if (continuation.TrueForAll(c => c.Row > row || c.RowEnd <= row + 1))
            {
                same = row + 1;
            }
        }

        return continuation.Exists(c => c.Row < same && c.Text.Length > 0) ? same : 0;
    }

    private static List<(int, int, int, string Text)> Row(List<TableCell> cells, int row) =>
        cells
            .Where(c => c.Row == row)
            .OrderBy(c => c.Column)
            .Select(c => (c.Column, c.ColumnSpan, c.RowSpan, c.Text))
            .ToList();

    private static bool IsFigure(string text) =>
        text.Length > 0 && text.All(c => char.IsDigit(c) || c is '.' or '/' or '-');
}
