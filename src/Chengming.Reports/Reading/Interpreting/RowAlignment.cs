using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Which physical rows make up a row of the form.</summary>
/// <param name="First">First physical row; -1 when the row was not found.</param>
/// <param name="Last">Last physical row: values can be parted by a torn label.</param>
/// <param name="Similarity">How alike the label is; 1 when it is one of the known ways to print it.</param>
/// <param name="Printed">The label as printed when it is not a known right one.</param>
internal readonly record struct FoundRow(int First, int Last, double Similarity, string? Printed)
{
    public static FoundRow None => new(-1, -1, 0, null);

    public bool IsFound => First >= 0;

    /// <summary>The physical rows of a row that was found.</summary>
    public ReadOnlySpan<PhysicalRow> RowsOf(TableScan scan) =>
        CollectionsMarshal.AsSpan(scan.Rows).Slice(First, Last - First + 1);
}

/// <summary>
/// Brings the rows of a document and the rows of the form together: first by labels that are exactly right, then, between
/// those, by the likeness of torn or misprinted labels in their order, last by elimination.
/// </summary>
internal sealed class RowAlignment
{
    /// <summary>Labels as short as this are also names of columns.</summary>
    private const int ShortLabel = 3;

    private readonly TableScan scan;
    private readonly RowLexicon lexicon;
    private readonly FoundRow[] found;
    private readonly int[] ownerOf;
    private readonly int[] exact;

    private RowAlignment(TableScan scan, RowLexicon lexicon)
    {
        this.scan = scan;
        this.lexicon = lexicon;
        found = new FoundRow[lexicon.Rows.Length];
        Array.Fill(found, FoundRow.None);
        ownerOf = new int[scan.Rows.Count];
        Array.Fill(ownerOf, -1);
        exact = new int[scan.Rows.Count];
    }

    /// <summary>For each row of the form what was found.</summary>
    public FoundRow[] Found => found;

    /// <summary>For each physical row the row of the form it went to; -1 for none, <see cref="RowLexicon.Group"/> for a subtotal.</summary>
    public int[] OwnerOf => ownerOf;

    /// <summary>True when the table was begun a second time: another year's, or another body's.</summary>
    public bool HasSecondTable { get; private set; }

    /// <summary>True when labels and values do not take turns: columns were written one after the other.</summary>
    public bool IsIrregular { get; private set; }

    public static RowAlignment Of(TableScan scan, RowLexicon lexicon)
    {
        var alignment = new RowAlignment(scan, lexicon);
        alignment.FindExact();
        var end = alignment.ChooseTable(out var start);
        alignment.AnchorExact(start, end);
        alignment.FillGaps(start, end);
        return alignment;
    }

    private void FindExact()
    {
        var rows = scan.Rows;
        for (var i = 0; i < rows.Count; i++)
        {
            exact[i] = lexicon.LongestSuffix(WordsOf(rows[i]), out var length);
            if (length is > 0 and <= ShortLabel && !StandsByItself(WordsOf(rows[i]), length))
            {
                // The last of the column names in a header above: 法律服务机构 其他.
                exact[i] = -1;
            }

            if (exact[i] >= 0 && lexicon.IsGroupName(exact[i]) && lexicon.EndsWithinLabel(WordsOf(rows[i])[..^length]))
            {
                // The name of a group in the middle of a torn label.
                exact[i] = -1;
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var unlabelled = 0;
            while (i + unlabelled + 1 < rows.Count && IsUnlabelled(rows[i + unlabelled + 1]))
            {
                unlabelled++;
            }

            AssignRun(i, unlabelled);
            i += unlabelled;
        }

        ReadLabelsAfterValues();
    }

    /// <summary>True for a label that is all there is, or has its number before it, or another label or a group's name.</summary>
    private bool StandsByItself(ReadOnlySpan<char> words, int length)
    {
        var before = words[..^length];
        return before.IsEmpty || RowLexicon.NumberBefore(before) != 0 || lexicon.LongestSuffix(before, out _) >= 0;
    }

    /// <summary>Gives the rows of a run, the first with the words before it and the others with none, their labels.</summary>
    private void AssignRun(int first, int unlabelled)
    {
        var row = scan.Rows[first];
        var words = WordsOf(row);
        if (unlabelled == 0)
        {
            if (!row.IsBesideLabel && LabelPeeling.Last(lexicon, words, 2) is not null)
            {
                Disown(first, 1);
            }

            return;
        }

        if (LabelPeeling.Last(lexicon, words, unlabelled + 1) is { } labels)
        {
            if (LabelPeeling.Last(lexicon, words, unlabelled + 2) is null)
            {
                labels.CopyTo(exact, first);
            }
            else
            {
                Disown(first, unlabelled + 1);
            }
        }
        else if (!row.IsBesideLabel || LabelPeeling.Last(lexicon, words, 2) is not null)
        {
            Disown(first, unlabelled + 1);
        }
    }

    /// <summary>Several labels and another number of rows: whose values are whose, labels cannot tell.</summary>
    private void Disown(int first, int count)
    {
        exact.AsSpan(first, count).Fill(-1);
        ownerOf.AsSpan(first, count).Fill(RowLexicon.Group);
        IsIrregular = true;
    }

    /// <summary>
    /// Where nearly all values are followed by a label and fewer preceded by one, every label stands after its values. In an ordinary text the
    /// values of the last row are followed by none.
    /// </summary>
    private void ReadLabelsAfterValues()
    {
        var rows = scan.Rows;
        if (rows.Count < 2 || exact[0] >= 0 || rows[0].HasColumns)
        {
            return;
        }

        var after = new int[rows.Count];
        var (before, behind) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var end = i + 1 < rows.Count ? rows[i + 1].WordsEnd : scan.Words.Length;
            after[i] = lexicon.LongestPrefix(scan.Words.Between(rows[i].WordsEnd, end));
            before += exact[i] is >= 0 and < RowLexicon.Group ? 1 : 0;
            behind += after[i] >= 0 ? 1 : 0;
        }

        // Labels torn by what a page prints between them make "before" few, but then the first label is not behind the first values.
        if (after[0] == 0 && behind > before && behind * 5 >= rows.Count * 4)
        {
            after.CopyTo(exact, 0);
        }
    }

    private static bool IsUnlabelled(PhysicalRow row) => row.WordsStart == row.WordsEnd;

    /// <summary>When the table was printed more than once, the stretch of the first whole one.</summary>
    private int ChooseTable(out int start)
    {
        start = 0;
        var seen = new bool[lexicon.Rows.Length];
        var starts = new List<int> { 0 };
        for (var i = 0; i < exact.Length; i++)
        {
            if (exact[i] is < 0 or RowLexicon.Group || !HasFullWidth(i, exact[i]))
            {
                continue;
            }

            if (seen[exact[i]] && IsBeginning(exact[i]))
            {
                starts.Add(i);
                Array.Clear(seen);
            }

            seen[exact[i]] = true;
        }

        if (starts.Count == 1)
        {
            return exact.Length;
        }

        HasSecondTable = true;
        var (best, bestCount) = (0, -1);
        for (var s = 0; s < starts.Count; s++)
        {
            var end = s + 1 < starts.Count ? starts[s + 1] : exact.Length;
            var count = exact[starts[s]..end].Where(e => e is >= 0 and < RowLexicon.Group).Distinct().Count();
            if (count > bestCount)
            {
                (best, bestCount) = (s, count);
            }
        }

        start = starts[best];
        return best + 1 < starts.Count ? starts[best + 1] : exact.Length;
    }

    private static bool IsBeginning(int row) => row <= 1;

    private bool HasFullWidth(int physical, int row) =>
        RowValues.Count(scan.Rows[physical], lexicon.Rows[row].Width) == lexicon.Rows[row].Width
        || scan.Rows[physical].Filled == 0;

    /// <summary>Takes the longest chain of exactly labelled rows that is in the order of the form, then those out of order.</summary>
    private void AnchorExact(int start, int end)
    {
        foreach (
            var physical in RisingChain.Longest(
                exact,
                start,
                end,
                i => exact[i] < RowLexicon.Group && HasFullWidth(i, exact[i])
            )
        )
        {
            Take(exact[physical], new FoundRow(physical, physical, 1, MisprintOf(physical)));
        }

        for (var i = start; i < end; i++)
        {
            if (exact[i] == RowLexicon.Group)
            {
                ownerOf[i] = RowLexicon.Group;
            }
            else if (
                exact[i] >= 0
                && ownerOf[i] < 0
                && !found[exact[i]].IsFound
                && HasFullWidth(i, exact[i])
                && lexicon.Rows[exact[i]].Variants[0].Words.Length > 3
            )
            {
                Take(exact[i], new FoundRow(i, i, 1, MisprintOf(i)));
            }
        }
    }

    private void Take(int row, FoundRow foundRow)
    {
        found[row] = foundRow;
        for (var i = foundRow.First; i <= foundRow.Last; i++)
        {
            ownerOf[i] = row;
        }
    }

    /// <summary>The printed label when it is a known misprint.</summary>
    private string? MisprintOf(int physical)
    {
        var row = scan.Rows[physical];
        var words = WordsOf(row);
        foreach (var variant in lexicon.Rows[exact[physical]].Variants)
        {
            if (words.EndsWith(variant.Words))
            {
                if (!variant.IsMisprint)
                {
                    return null;
                }
            }
        }

        return lexicon.LongestSuffix(words, out var length) != exact[physical] || length == 0
            ? null
            : scan.Words.Printed(row.WordsEnd - length, row.WordsEnd);
    }

    private void FillGaps(int start, int end)
    {
        var anchor = -1;
        var physical = start;
        for (var row = 0; row <= lexicon.Rows.Length; row++)
        {
            var isEnd = row == lexicon.Rows.Length;
            if (!isEnd && (!found[row].IsFound || found[row].First < physical))
            {
                continue;
            }

            var next = isEnd ? end : found[row].First;
            if (next > physical && row > anchor + 1)
            {
                FillGap(physical, next, anchor + 1, row);
            }

            if (!isEnd)
            {
                anchor = row;
                physical = found[row].Last + 1;
            }
        }
    }

    private void FillGap(int physical, int physicalEnd, int row, int rowEnd)
    {
        var free = new List<int>();
        for (var i = physical; i < physicalEnd; i++)
        {
            if (ownerOf[i] < 0 || exact[i] == RowLexicon.Group)
            {
                free.Add(i);
            }
        }

        var missing = new List<int>();
        for (var r = row; r < rowEnd; r++)
        {
            if (!found[r].IsFound)
            {
                missing.Add(r);
            }
        }

        if (free.Count == 0 || missing.Count == 0)
        {
            return;
        }

        foreach (var (r, match) in new GapAlignment(scan, lexicon, exact, free, missing).Best())
        {
            Take(r, match);
        }

        Eliminate(free, missing);
    }

    /// <summary>Rows whose label says nothing are known by their place when as many are left over as the form has there.</summary>
    private void Eliminate(List<int> free, List<int> missing)
    {
        for (var m = 0; m < missing.Count; )
        {
            if (found[missing[m]].IsFound)
            {
                m++;
                continue;
            }

            var firstMissing = m;
            while (m < missing.Count && !found[missing[m]].IsFound)
            {
                m++;
            }

            var low = firstMissing == 0 ? -1 : found[missing[firstMissing - 1]].Last;
            var high = m == missing.Count ? int.MaxValue : found[missing[m]].First;
            var rows = missing[firstMissing..m].Where(r => !lexicon.Rows[r].IsForeign).ToList();
            var left = free.Where(i => i > low && i < high && ownerOf[i] < 0 && SaysNothingElse(i)).ToList();
            if (rows.Count == left.Count && rows.Zip(left).All(p => HasFullWidth(p.Second, p.First)))
            {
                foreach (var (row, physical) in rows.Zip(left))
                {
                    Take(row, new FoundRow(physical, physical, 0, null));
                }
            }
        }
    }

    private bool SaysNothingElse(int physical) => scan.Rows[physical].WordsEnd == scan.Rows[physical].WordsStart;

    private ReadOnlySpan<char> WordsOf(PhysicalRow row) => scan.Words.Between(row.WordsStart, row.WordsEnd);
}
