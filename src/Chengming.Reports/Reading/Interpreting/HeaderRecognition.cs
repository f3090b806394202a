namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Tells header rows from rows of figures, and names their columns.</summary>
internal static class HeaderRecognition
{
    private const double Alike = 0.6;
    private const int LongestLabel = 64;

    /// <summary>
    /// Recognises the cells of a row without figures as a header. Null when they are none; empty when they only frame the table
    /// (第二十条第（一）项, 申请人情况).
    /// </summary>
    public static List<HeaderCell>? Recognize(List<RowCell> cells, TableLexicon lexicon, bool columnsAreKnown)
    {
        var (frames, hits, others) = (0, 0, 0);
        Span<char> buffer = stackalloc char[LongestLabel];
        foreach (var cell in cells)
        {
            var words = WordsOf(cell, buffer);
            if (words.IsEmpty)
            {
                continue;
            }

            if (lexicon.FrameWords.Contains(words))
            {
                frames++;
            }
            else if (lexicon.ColumnsByWords.ContainsKey(words))
            {
                hits++;
            }
            else
            {
                others++;
            }
        }

        if (frames + hits == 0)
        {
            return null;
        }

        var isHeader =
            hits >= 2 ? hits >= others : hits + frames >= 2 || (frames == 1 && others <= lexicon.Columns.Count);
        if (!isHeader || (frames == 1 && hits == 0 && others > 0 && !AnyAlike(cells, lexicon)))
        {
            return null;
        }

        var header = new List<HeaderCell>(hits);
        foreach (var cell in cells)
        {
            if (Name(WordsOf(cell, buffer), lexicon) is { } named)
            {
                header.Add(new HeaderCell(named.Columns, columnsAreKnown ? cell.Column : -1, cell, named.IsMisprint));
            }
        }

        return header;
    }

    private static bool AnyAlike(List<RowCell> cells, TableLexicon lexicon)
    {
        Span<char> buffer = stackalloc char[LongestLabel];
        foreach (var cell in cells)
        {
            if (Name(WordsOf(cell, buffer), lexicon) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WordsOf(RowCell cell, Span<char> buffer) =>
        cell.Length <= buffer.Length ? buffer[..Glyphs.Words(cell.Text, buffer)] : Glyphs.Words(cell.Text);

    /// <summary>The columns that these words name, or are most alike to; null for nothing, a frame, and words that are alike to none.</summary>
    private static (ColumnEntry[] Columns, bool IsMisprint)? Name(ReadOnlySpan<char> words, TableLexicon lexicon)
    {
        if (words.IsEmpty || lexicon.FrameWords.Contains(words))
        {
            return null;
        }

        if (lexicon.ColumnsByWords.TryGetValue(words, out var columns))
        {
            return (columns, IsMisprintOf(columns, words));
        }

        var best = Alike;
        string? bestWords = null;
        foreach (var candidate in lexicon.ColumnWords)
        {
            if (!LabelDistance.MayBeAlike(words, candidate, best))
            {
                continue;
            }

            var similarity = LabelDistance.Similarity(words, candidate);
            if (similarity > best)
            {
                (best, bestWords) = (similarity, candidate);
            }
        }

        // A piece of the label is a torn label, not a misprint.
        return bestWords is null ? null : (lexicon.ColumnsByWords[bestWords], bestWords.AsSpan().IndexOf(words) < 0);
    }

    private static bool IsMisprintOf(ColumnEntry[] columns, ReadOnlySpan<char> words)
    {
        foreach (var column in columns)
        {
            if (!IsMisprintOf(column, words))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMisprintOf(ColumnEntry column, ReadOnlySpan<char> words)
    {
        foreach (var variant in column.Variants)
        {
            if (variant.IsMisprint && words.SequenceEqual(variant.Words))
            {
                return true;
            }
        }

        return false;
    }
}
