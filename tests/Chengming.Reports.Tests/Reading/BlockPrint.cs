using System.Globalization;
using System.Text;
using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading;

/// <summary>
/// Blocks as short lines, to be compared with what was written by hand: a text as itself (“…⏎” when it is a line), a table as
/// “[rows×columns]” and then a line per row, “a|b”; “a{2×3}” covers two rows and three columns, “·” is an empty cell.
/// </summary>
internal static class BlockPrint
{
    public static string Of(SourceDocument document) => Of(document.Blocks);

    public static string Of(IEnumerable<Block> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    lines.Add(text.Text.Replace("\t", "→", StringComparison.Ordinal) + (text.IsLine ? "⏎" : ""));
                    break;
                case GridBlock grid:
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"[{grid.Rows}×{grid.Columns}]"));
                    lines.AddRange(Enumerable.Range(0, grid.Rows).Select(r => RowOf(grid, r)));
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    public static GridCell CellAt(this GridBlock grid, int row, int column) =>
        grid.Cells.Single(c => c.Row == row && c.Column == column);

    private static string RowOf(GridBlock grid, int row)
    {
        var line = new StringBuilder();
        var expected = 0;
        foreach (var cell in grid.Cells.Where(c => c.Row == row))
        {
            line.Append(line.Length > 0 ? "|" : "");
            // A cell that does not follow its left neighbour says where it stands.
            line.Append(cell.Column == expected ? "" : string.Create(CultureInfo.InvariantCulture, $"@{cell.Column}:"));
            line.Append(cell.Text.Length == 0 ? "·" : cell.Text.Replace("\n", "/", StringComparison.Ordinal));
            if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
            {
                line.Append(CultureInfo.InvariantCulture, $"{{{cell.RowSpan}×{cell.ColumnSpan}}}");
            }

            expected = cell.Column + cell.ColumnSpan;
        }

        return line.ToString();
    }
}
