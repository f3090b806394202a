using System.Text;
using System.Text.RegularExpressions;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Text;

/// <summary>A table drawn with “|”, as in Markdown or by a program that prints tables.</summary>
internal static partial class PipeTable
{
    /// <summary>True for the row that parts head and body: |---|:--:|.</summary>
    public static bool IsRuler(string line) =>
        line.Contains('-', StringComparison.Ordinal) && RulerPattern().IsMatch(line);

    /// <summary>How many lines from <paramref name="start"/> on are one table; 0 when none begins there.</summary>
    public static int RowsAt(List<TextLine> lines, int start)
    {
        if (!lines[start].Text.Contains('|', StringComparison.Ordinal) && !IsBorder(lines[start].Text))
        {
            return 0;
        }

        // Pipes at both ends, or a ruler as second row: else it is text that happens to hold a pipe.
        var isFenced = IsFenced(lines[start].Text) || IsBorder(lines[start].Text);
        var hasRuler = start + 1 < lines.Count && IsRuler(lines[start + 1].Text);
        if (!isFenced && !hasRuler)
        {
            return 0;
        }

        var end = start;
        while (
            end < lines.Count
            && (
                hasRuler
                    ? lines[end].Text.Contains('|', StringComparison.Ordinal)
                    : IsFenced(lines[end].Text) || IsBorder(lines[end].Text)
            )
        )
        {
            end++;
        }

        var rows = lines.Skip(start).Take(end - start).Count(l => !IsRuler(l.Text) && !IsBorder(l.Text));
        return rows > 1 || (rows == 1 && hasRuler) ? end - start : 0;
    }

    /// <summary>Reads the lines of one table; a row keeps as many cells as are written.</summary>
    public static GridBlock Read(List<TextLine> lines, int number, ReadingBudget budget)
    {
        var cells = new List<GridCell>();
        var (row, columns) = (0, 0);
        foreach (var line in lines)
        {
            if (IsRuler(line.Text) || IsBorder(line.Text))
            {
                continue;
            }

            var column = 0;
            foreach (var text in CellsOf(line.Text))
            {
                budget.PayCell();
                cells.Add(new GridCell(row, column, 1, 1, text, PlaceOf(line.Place, number, row, column)));
                column++;
            }

            columns = Math.Max(columns, column);
            row++;
        }

        return new GridBlock(row, columns, cells, lines[0].Place with { Table = number });
    }

    /// <summary>The same grid as table <paramref name="number"/> of a text, at <paramref name="place"/>.</summary>
    public static GridBlock Renumbered(GridBlock grid, int number, Place place) =>
        grid with
        {
            Place = place with { Table = number },
            Cells = [.. grid.Cells.Select(c => c with { Place = PlaceOf(place, number, c.Row, c.Column) })],
        };

    private static Place PlaceOf(Place line, int table, int row, int column) =>
        line with
        {
            Table = table,
            Row = row + 1,
            Column = column + 1,
        };

    private static IEnumerable<string> CellsOf(string line)
    {
        var text = line.AsSpan().Trim().ToString();
        var cell = new StringBuilder();
        var isFirst = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (text[i] == '|')
            {
                if (!isFirst || i > 0)
                {
                    yield return Clean(cell.ToString());
                }

                isFirst = false;
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        if (cell.Length > 0)
        {
            yield return Clean(cell.ToString());
        }
    }

    private static string Clean(string cell)
    {
        var lines = BreakPattern().Split(cell).Select(l => Markdown.Strip(l).Trim());
        return string.Join('\n', lines).Trim('\n');
    }

    private static bool IsFenced(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 2 && text[0] == '|' && text[^1] == '|';
    }

    private static bool IsBorder(string line) =>
        line.AsSpan().TrimStart() is ['+', ..] && BorderPattern().IsMatch(line);

    [GeneratedRegex(@"^\s*\|?(?:\s*:?-{1,}:?\s*\|)+(?:\s*:?-{1,}:?\s*)?\s*$|^\s*\|\s*:?-{1,}:?\s*$")]
    private static partial Regex RulerPattern();

    [GeneratedRegex(@"^\s*\+(?:[-=]+\+)+\s*$")]
    private static partial Regex BorderPattern();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BreakPattern();
}
