namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Where a text prints the column of totals.</summary>
internal enum TotalPlace : byte
{
    /// <summary>Where the form has it: last.</summary>
    Last,

    /// <summary>Before the columns it is the sum of.</summary>
    First,

    /// <summary>The rows do not agree.</summary>
    Unclear,
}

/// <summary>Tells from the sums whether a text without drawn columns prints the totals of a table before its other columns.</summary>
internal static class TotalColumn
{
    /// <summary>A single row can look so by mistake.</summary>
    private const int FewestRows = 2;

    public static TotalPlace PlaceOf(TableScan scan, RowAlignment alignment, TableLexicon lexicon, Equations equations)
    {
        if (lexicon.Table.Layout != Forms.TableLayout.Matrix)
        {
            return TotalPlace.Last;
        }

        var (last, first) = (0, 0);
        foreach (var row in lexicon.Rows.Rows)
        {
            var found = alignment.Found[row.Index];
            if (!found.IsFound || scan.Rows[found.First].HasColumns)
            {
                continue;
            }

            var slots = new List<ValueSlot>(row.Width);
            foreach (var physical in found.RowsOf(scan))
            {
                slots.AddRange(physical.Slots);
            }

            if (slots.Count == row.Width)
            {
                var isLast = equations.HoldAcross(row.Cells, slots);
                var isFirst = equations.HoldAcross(row.Cells, FirstPutLast(slots));
                last += isLast && !isFirst ? 1 : 0;
                first += isFirst && !isLast ? 1 : 0;
            }
        }

        return first == 0 || first < last ? TotalPlace.Last
            : first >= FewestRows && last == 0 ? TotalPlace.First
            : TotalPlace.Unclear;
    }

    /// <summary>Values whose total is printed first in the order of the form.</summary>
    public static List<ValueSlot> FirstPutLast(List<ValueSlot> slots) => [.. slots.Skip(1), slots[0]];
}
