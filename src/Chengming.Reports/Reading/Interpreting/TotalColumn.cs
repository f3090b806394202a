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

        // Nearly always every row adds up as it stands, and nothing needs to be turned.
        var broken = lexicon
            .Rows.Rows.Where(r => SlotsOf(scan, alignment, r) is { } s && !equations.HoldAcross(r.Cells, s))
            .ToList();
        var first = broken.Count(r => equations.HoldAcross(r.Cells, FirstPutLast(SlotsOf(scan, alignment, r)!)));
        if (first == 0 || first <= broken.Count - first)
        {
            return TotalPlace.Last;
        }

        var last = lexicon.Rows.Rows.Count(r =>
            SlotsOf(scan, alignment, r) is { } s
            && equations.HoldAcross(r.Cells, s)
            && !equations.HoldAcross(r.Cells, FirstPutLast(s))
        );
        return first < last ? TotalPlace.Last
            : first >= FewestRows && last == 0 ? TotalPlace.First
            : TotalPlace.Unclear;
    }

    /// <summary>The values of a row in lines without columns; null unless there are as many as columns.</summary>
    private static ValueSlot[]? SlotsOf(TableScan scan, RowAlignment alignment, RowEntry row)
    {
        var found = alignment.Found[row.Index];
        if (!found.IsFound || scan.Rows[found.First].HasColumns)
        {
            return null;
        }

        ValueSlot[] slots =
            found.First == found.Last
                ? scan.Rows[found.First].Slots
                : [.. scan.Rows.Skip(found.First).Take(found.Last - found.First + 1).SelectMany(r => r.Slots)];
        return slots.Length == row.Width ? slots : null;
    }

    /// <summary>Values whose total is printed first in the order of the form.</summary>
    public static List<ValueSlot> FirstPutLast(IReadOnlyList<ValueSlot> slots) => [.. slots.Skip(1), slots[0]];
}
