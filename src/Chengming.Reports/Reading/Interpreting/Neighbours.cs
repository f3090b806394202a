using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Looks at what stands around a row of plain lines. Where values next to it have no label and a row next to it has no values,
/// the values may all have slipped.
/// </summary>
internal static class Neighbours
{
    /// <summary>True when the values of the row can be no other's.</summary>
    public static bool AreSure(TableScan scan, RowAlignment alignment, TableLexicon lexicon, int row)
    {
        var found = alignment.Found[row];
        var first = scan.Rows[found.First];
        if (lexicon.Table.Layout == TableLayout.Blocks && !first.HasColumns)
        {
            return !StandsAfterItsValues(scan, alignment, lexicon.Rows.Rows, row)
                && !StandsBeforeABareLabel(scan, alignment, lexicon.Rows, row);
        }

        if (lexicon.Table.Layout != TableLayout.Matrix || first.HasColumns)
        {
            return true;
        }

        var isClear = found.First == found.Last && first.IsOnOneLine;
        var least = isClear ? lexicon.Rows.Rows[row].Width : 1;
        var isLoose =
            IsOwnerless(scan, alignment, found.First - 1, least) || IsOwnerless(scan, alignment, found.Last + 1, least);
        return !isLoose || (isClear && IsFound(alignment, lexicon, row, -1) && IsFound(alignment, lexicon, row, 1));
    }

    /// <summary>
    /// True where a small table gives its values first: 58, 行政处罚, 4, 行政强制. One value stands before the label without an owner, and the
    /// next row of the same small table has none.
    /// </summary>
    private static bool StandsAfterItsValues(TableScan scan, RowAlignment alignment, RowEntry[] rows, int row)
    {
        var found = alignment.Found[row];
        return !scan.Rows[found.First].IsBesideLabel
            && IsOwnerless(scan, alignment, found.First - 1, rows[row].Width)
            && row + 1 < rows.Length
            && rows[row + 1].Block == rows[row].Block
            && !rows[row + 1].IsForeign
            && !alignment.Found[row + 1].IsFound;
    }

    /// <summary>
    /// True where a value stands between two labels of a small table, 行政处罚, 0, 行政强制, and the second has no other: it may be the
    /// second's.
    /// </summary>
    private static bool StandsBeforeABareLabel(TableScan scan, RowAlignment alignment, RowLexicon lexicon, int row)
    {
        var (rows, last) = (lexicon.Rows, alignment.Found[row].Last);
        if (
            scan.Rows[last].IsBesideLabel
            || row + 1 == rows.Length
            || rows[row + 1].Block != rows[row].Block
            || alignment.Found[row + 1].IsFound
        )
        {
            return false;
        }

        var end = last + 1 < scan.Rows.Count ? scan.Rows[last + 1].WordsEnd : scan.Words.Length;
        return lexicon.LongestPrefix(scan.Words.Between(scan.Rows[last].WordsEnd, end)) == row + 1;
    }

    private static bool IsOwnerless(TableScan scan, RowAlignment alignment, int physical, int least) =>
        physical >= 0
        && physical < scan.Rows.Count
        && scan.Rows[physical].Filled >= least
        && alignment.OwnerOf[physical] is < 0 or RowLexicon.Group;

    private static bool IsFound(RowAlignment alignment, TableLexicon lexicon, int row, int step)
    {
        var rows = lexicon.Rows.Rows;
        for (var next = row + step; next >= 0 && next < rows.Length; next += step)
        {
            if (alignment.Found[next].IsFound)
            {
                return true;
            }

            if (!rows[next].IsForeign && !(rows[next].IsAlternative))
            {
                return false;
            }
        }

        return true;
    }
}
