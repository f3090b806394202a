using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Excel;

/// <summary>Makes neighbouring rows of a sheet a grid in which empty cells are present.</summary>
internal static class SheetGrid
{
    /// <summary>The cells of <paramref name="table"/>, by row and column.</summary>
    public static List<DraftCell> Cells(SheetDraft sheet, List<SheetRow> table, ReadingBudget budget)
    {
        var (top, bottom) = (table[0].Number, table[^1].Number);
        var left = table.Min(r => r.FirstColumn);
        var right = table.Max(r =>
            r.Cells.Keys.Max(c => sheet.MergedAt(r.Number, c) is { } m ? Math.Min(m.ToColumn, c + 256) : c)
        );
        var filled = table.ToDictionary(r => r.Number, r => r.Cells);
        var covered = new HashSet<(int Row, int Column)>();
        var cells = new List<DraftCell>();
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                budget.PayCell();
                if (!covered.Contains((row, column)))
                {
                    var merged = sheet.MergedAt(row, column) ?? new MergedCells(row, column, row, column);
                    var (toRow, toColumn) = (Math.Min(merged.ToRow, bottom), Math.Min(merged.ToColumn, right));
                    Cover(covered, row, column, toRow, toColumn);
                    cells.Add(
                        new DraftCell(row - top, column - left, toRow - row + 1, toColumn - column + 1)
                        {
                            Content = TextAt(filled, row, column),
                            SheetPosition = (row, column),
                        }
                    );
                }
            }
        }

        return cells;
    }

    private static void Cover(HashSet<(int Row, int Column)> covered, int row, int column, int toRow, int toColumn)
    {
        for (var r = row; r <= toRow; r++)
        {
            for (var c = column; c <= toColumn; c++)
            {
                covered.Add((r, c));
            }
        }
    }

    private static List<FlowItem> TextAt(Dictionary<int, SortedDictionary<int, string>> filled, int row, int column) =>
        filled.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var text)
            ? [new FlowText(text, isLine: false)]
            : [];
}
