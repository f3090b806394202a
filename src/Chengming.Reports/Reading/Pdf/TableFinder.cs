using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Finds the tables of a page: groups of ruling lines that touch.</summary>
internal static class TableFinder
{
    /// <summary>Lines that miss each other by this much still meet.</summary>
    private const double Touching = 3.0;

    /// <summary>No table of a page has more lines; a drawing may.</summary>
    private const int MostLines = 4_000;

    public static List<TableGrid> Find(PdfPage page, ReadingLimits limits)
    {
        var across = RulingMerger.Merge(page.RulingLines, horizontal: true);
        var down = RulingMerger.Merge(page.RulingLines, horizontal: false);
        if (across.Count == 0 || down.Count == 0)
        {
            return [];
        }

        if (across.Count + down.Count > MostLines)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "A page holds more lines than any table has.");
        }

        var tables = new List<TableGrid>();
        foreach (var (horizontal, vertical) in Groups(across, down))
        {
            if (TableGrid.From(horizontal, vertical, limits) is { } table)
            {
                tables.Add(table);
            }
        }

        // A frame around a table, or a table within a cell: the one with more cells is the table.
        tables.RemoveAll(t => tables.Exists(o => o != t && Overlap(o, t) && o.CellCount > t.CellCount));
        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return tables;
    }

    private static bool Overlap(TableGrid a, TableGrid b) =>
        a.Left < b.Right - Touching
        && b.Left < a.Right - Touching
        && a.Top < b.Bottom - Touching
        && b.Top < a.Bottom - Touching;

    private static Dictionary<int, (List<Rule> Horizontal, List<Rule> Vertical)>.ValueCollection Groups(
        List<Rule> across,
        List<Rule> down
    )
    {
        // across is sorted by position, so each vertical line looks only at those within its stretch.
        var parent = new int[across.Count + down.Count];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        for (var v = 0; v < down.Count; v++)
        {
            var line = down[v];
            for (var h = FirstAt(across, line.Start - Touching); h < across.Count; h++)
            {
                if (across[h].Position > line.End + Touching)
                {
                    break;
                }

                if (line.Position >= across[h].Start - Touching && line.Position <= across[h].End + Touching)
                {
                    parent[Root(parent, across.Count + v)] = Root(parent, h);
                }
            }
        }

        var groups = new Dictionary<int, (List<Rule> Horizontal, List<Rule> Vertical)>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = ([], []);
            }

            if (i < across.Count)
            {
                group.Horizontal.Add(across[i]);
            }
            else
            {
                group.Vertical.Add(down[i - across.Count]);
            }
        }

        return groups.Values;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }

        return i;
    }

    private static int FirstAt(List<Rule> sorted, double position)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
