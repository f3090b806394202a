namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Aligns the physical rows between two certain rows with the form's rows between them, in order, so that the labels are as
/// alike as possible (dynamic programming).
/// </summary>
internal sealed class GapAlignment
{
    /// <summary>At most so many stretches of values make up one row: a torn label can stand between them.</summary>
    private const int LongestSpan = 3;

    private const double LeastAlike = 0.6;

    private readonly TableScan scan;
    private readonly RowLexicon lexicon;
    private readonly int[] exact;
    private readonly List<int> free;
    private readonly List<int> missing;

    public GapAlignment(TableScan scan, RowLexicon lexicon, int[] exact, List<int> free, List<int> missing)
    {
        this.scan = scan;
        this.lexicon = lexicon;
        this.exact = exact;
        this.free = free;
        this.missing = missing;
    }

    /// <summary>The best alignment.</summary>
    public IEnumerable<(int Row, FoundRow Match)> Best()
    {
        var (m, n) = (free.Count, missing.Count);
        var score = new double[m + 1, n + 1];
        var span = new int[m + 1, n + 1];
        var match = new FoundRow[m + 1, n + 1];
        for (var i = m; i >= 0; i--)
        {
            for (var r = n; r >= 0; r--)
            {
                Choose(i, r, score, span, match);
            }
        }

        for (var (i, r) = (0, 0); i < m && r < n; )
        {
            if (span[i, r] > 0)
            {
                if (IsMostAlike(i, span[i, r], r, match[i, r]))
                {
                    yield return (missing[r], match[i, r]);
                }

                i += span[i, r];
                r++;
            }
            else if (span[i, r] == 0)
            {
                i++;
            }
            else
            {
                r++;
            }
        }
    }

    /// <summary>Sets the best score from here on; span is the number of physical rows taken, 0 to pass one over, -1 to pass a row of the form.</summary>
    private void Choose(int i, int r, double[,] score, int[,] span, FoundRow[,] match)
    {
        var (m, n) = (free.Count, missing.Count);
        if (i == m || r == n)
        {
            return;
        }

        (score[i, r], span[i, r]) = (score[i, r + 1], -1);
        if (score[i + 1, r] > score[i, r])
        {
            (score[i, r], span[i, r]) = (score[i + 1, r], 0);
        }

        for (var length = 1; length <= LongestSpan && i + length <= m; length++)
        {
            if (length > 1 && free[i + length - 1] != free[i] + length - 1)
            {
                break;
            }

            var (worth, candidate) = Match(i, length, r);
            if (worth > 0 && worth + score[i + length, r + 1] > score[i, r])
            {
                (score[i, r], span[i, r], match[i, r]) = (worth + score[i + length, r + 1], length, candidate);
            }
        }
    }

    /// <summary>False when the words before the values are more like the label of another row that is missing: one of the two is torn beyond telling.</summary>
    private bool IsMostAlike(int i, int length, int row, in FoundRow match)
    {
        for (var other = 0; other < missing.Count; other++)
        {
            if (other != row && Match(i, length, other).Match.Similarity > match.Similarity)
            {
                return false;
            }
        }

        return true;
    }

    private (double Worth, FoundRow Match) Match(int i, int length, int r)
    {
        var row = lexicon.Rows[missing[r]];
        var first = free[i];
        var last = free[i + length - 1];
        var values = 0;
        for (var p = first; p <= last; p++)
        {
            if (p > first && exact[p] >= 0 && exact[p] != missing[r])
            {
                return default;
            }

            values += RowValues.Count(scan.Rows[p], row.Width);
        }

        if ((length > 1 && values > row.Width) || values > row.Width * 2)
        {
            return default;
        }

        var start = scan.Rows[first].WordsStart;
        var boundary = scan.Rows[last].WordsEnd;
        var end = last + 1 < scan.Rows.Count ? scan.Rows[last + 1].WordsEnd : scan.Words.Length;
        start = Math.Max(start, boundary - 200);
        end = Math.Min(end, boundary + 60);
        var (best, similarity) = BestVariant(row, start, boundary, end);
        if (
            similarity < LeastAlike
            && length == 1
            && exact[first] is < 0 or RowLexicon.Group
            && !lexicon.EndsWithinLabel(scan.Words.Between(scan.Rows[first].WordsStart, boundary))
        )
        {
            // The values stand a little above their label: it follows them, before the next row's own.
            (best, similarity) = After(row, boundary, end);
            best = best with { Start = best.Start + boundary - start, End = best.End + boundary - start };
        }

        // The first values of a row stand after the beginning of its label, or they end the row before.
        if (similarity < LeastAlike || (length > 1 && start + best.Start >= scan.Rows[first].WordsEnd))
        {
            return default;
        }

        var worth = similarity - 0.3 + (values == row.Width ? 0.5 : 0) - (length - 1) * 0.05;
        return (worth, new FoundRow(first, last, similarity, PrintedIfWrong(row, best, similarity, start)));
    }

    /// <summary>The label exactly as it should be after the values of a row that has none before them but a group's name.</summary>
    private (LabelMatch Match, double Similarity) After(RowEntry row, int boundary, int end)
    {
        var text = scan.Words.Between(boundary, end);
        foreach (var variant in row.Variants)
        {
            var at = text.IndexOf(variant.Words);
            if (at >= 0 && at <= 4 && variant.Words.Length > 3)
            {
                return (new LabelMatch(1, at, at + variant.Words.Length), 0.9);
            }
        }

        return default;
    }

    private (LabelMatch Match, double Similarity) BestVariant(RowEntry row, int start, int boundary, int end)
    {
        var best = default(LabelMatch);
        var bestSimilarity = 0.0;
        var text = scan.Words.Between(start, end);
        foreach (var variant in row.Variants)
        {
            var match = LabelDistance.Find(variant.Words, text, boundary - start);
            var similarity = match.Similarity;
            if (variant.Words.Length < 4 && similarity < 1)
            {
                continue;
            }

            // Between a label and its values only a group's name may stand; anything else parts them.
            if (match.End < boundary - start && !IsOfGroups(text[match.End..(boundary - start)]))
            {
                continue;
            }

            // A label that only begins after the values is the next row's.
            if (!BeginsWith(variant.Words, text[Math.Min(match.Start, boundary - start)..(boundary - start)]))
            {
                continue;
            }

            similarity -= variant.IsMisprint ? 0.01 : 0;
            if (row.Number > 0 && match.Start > 0 && RowLexicon.NumberBefore(text[..match.Start]) is > 0 and var number)
            {
                similarity -= number == row.Number ? 0 : 0.2;
            }

            if (similarity > bestSimilarity)
            {
                (best, bestSimilarity) = (match, similarity);
            }
        }

        return (best, bestSimilarity);
    }

    /// <summary>True when the label's first letter, or at least two of its letters, are printed before the values.</summary>
    private static bool BeginsWith(ReadOnlySpan<char> label, ReadOnlySpan<char> printed)
    {
        var common = 0;
        foreach (var c in printed)
        {
            common += label.Contains(c) ? 1 : 0;
        }

        return common >= 2 || (!printed.IsEmpty && printed[0] == label[0]);
    }

    private string? PrintedIfWrong(RowEntry row, LabelMatch match, double similarity, int start)
    {
        var printed = scan.Words.Between(start + match.Start, start + match.End);
        foreach (var variant in row.Variants)
        {
            if (printed.SequenceEqual(variant.Words))
            {
                return variant.IsMisprint ? scan.Words.Printed(start + match.Start, start + match.End) : null;
            }

            // Cut off by a page, or with words of the group beside it torn into it.
            if (!variant.IsMisprint && IsScattered(variant.Words, printed))
            {
                return null;
            }
        }

        return similarity == 0 ? null : scan.Words.Printed(start + match.Start, start + match.End);
    }

    /// <summary>True when the label's characters all stand there in order with only the words of a group among them.</summary>
    private bool IsScattered(ReadOnlySpan<char> label, ReadOnlySpan<char> printed)
    {
        var at = 0;
        Span<char> others = stackalloc char[printed.Length];
        var count = 0;
        foreach (var c in printed)
        {
            if (at < label.Length && label[at] == c)
            {
                at++;
            }
            else
            {
                others[count++] = c;
            }
        }

        if (at < label.Length || count == 0)
        {
            return false;
        }

        return IsOfGroups(others[..count]);
    }

    /// <summary>True when all characters occur in names of groups, numbers included.</summary>
    private bool IsOfGroups(ReadOnlySpan<char> pieces)
    {
        foreach (var c in pieces)
        {
            if ((Glyphs.KindOf(c) & (GlyphKind.Numeral | GlyphKind.Digit)) == GlyphKind.None && !lexicon.IsOfGroups(c))
            {
                return false;
            }
        }

        return true;
    }
}
