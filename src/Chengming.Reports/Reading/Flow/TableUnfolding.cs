namespace Chengming.Reports.Reading.Flow;

/// <summary>
/// Tells data tables from tables that only arrange the page, and takes the latter apart. A table may be both: whole reports
/// are pasted as one table whose full-width rows are headings and prose.
/// </summary>
internal static class TableUnfolding
{
    /// <summary>Adds what <paramref name="draft"/> holds: grids, and the content of cells that only arrange the page.</summary>
    public static void Unfold(TableDraft draft, List<FlowItem> into, object? origin)
    {
        draft.EndRowGroup();
        var (rows, columns) = GridTightening.Tighten(draft.Cells);
        if (rows == 0)
        {
            return;
        }

        var byRow = draft.Cells.ToLookup(c => c.Row);
        var arranges = WhichRowsArrange(byRow, rows, columns);
        var first = 0;
        for (var row = 0; row <= rows; row++)
        {
            if (row < rows && !arranges[row])
            {
                continue;
            }

            AddGrid(byRow, first, row, into, origin);
            first = row + 1;
            if (row < rows)
            {
                into.AddRange(byRow[row].SelectMany(c => c.Content));
            }
        }
    }

    private static bool[] WhichRowsArrange(ILookup<int, DraftCell> byRow, int rows, int columns)
    {
        var arranges = new bool[rows];
        if (columns == 1)
        {
            Array.Fill(arranges, true);
            return arranges;
        }

        var chapters = new List<int>();
        var hasProse = false;
        for (var row = 0; row < rows; row++)
        {
            var cells = byRow[row].ToList();
            arranges[row] = cells.Exists(c =>
                c.Content.Exists(i => i is FlowGrid) || Headings.IsTooMuchForACell(c.Text, cells.Count)
            );
            if (cells is [var only] && only.ColumnSpan == columns && only.RowSpan == 1 && only.Content.Count > 0)
            {
                var text = only.Text;
                if (Headings.IsReportTitle(text) || Headings.IsProse(text))
                {
                    arranges[row] = true;
                }
                else if (Headings.IsChapter(text))
                {
                    chapters.Add(row);
                }
            }

            hasProse |= arranges[row];
        }

        // One such row inside a table is a group of its rows (三、本年度办理结果), several are chapters of the report.
        foreach (var row in chapters.Where(row => row == 0 || chapters.Count > 1 || hasProse))
        {
            arranges[row] = true;
        }

        return arranges;
    }

    private static void AddGrid(ILookup<int, DraftCell> byRow, int from, int to, List<FlowItem> into, object? origin)
    {
        var cells = Enumerable.Range(from, to - from).SelectMany(row => byRow[row]).ToList();
        if (cells.Exists(c => c.Content.Count > 0))
        {
            var (rows, columns) = GridTightening.Tighten(cells);
            into.Add(new FlowGrid(rows, columns, cells) { Origin = origin });
        }
    }
}
