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
        var isFrame = lexicon.FrameWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var isColumn = lexicon.ColumnWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestLabel];
        foreach (var cell in cells)
        {
            var cellWords = buffer[..Glyphs.Words(cell.Text, buffer)];
            if (cellWords.Length == 0)
            {
                continue;
            }

            if (isFrame.Contains(cellWords))
            {
                frames++;
            }
            else if (isColumn.Contains(cellWords))
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
        if (!isHeader)
        {
            return null;
        }

        var words = new string[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            words[i] = Glyphs.Words(cells[i].Text);
        }

        if (frames == 1 && hits == 0 && others > 0 && !AnyAlike(words, lexicon))
        {
            return null;
        }

        var header = new List<HeaderCell>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (words[i].Length > 0 && !lexicon.FrameWords.Contains(words[i]) && Name(words[i], lexicon) is { } named)
            {
                var place = cells[i].Place;
                var column = columnsAreKnown ? cells[i].Column : -1;
                header.Add(
                    new HeaderCell(named.Columns, column, Glyphs.Compact(cells[i].Text), named.IsMisprint, place)
                );
            }
        }

        return header;
    }

    private static bool AnyAlike(string[] words, TableLexicon lexicon)
    {
        foreach (var word in words)
        {
            if (word.Length > 0 && !lexicon.FrameWords.Contains(word) && Name(word, lexicon) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static (ColumnEntry[] Columns, bool IsMisprint)? Name(string words, TableLexicon lexicon)
    {
        if (lexicon.ColumnWords.Contains(words))
        {
            var columns = lexicon.ColumnsByWords[words];
            return (
                columns,
                Array.TrueForAll(columns, c => Array.Exists(c.Variants, v => v.IsMisprint && v.Words == words))
            );
        }

        var best = Alike;
        string? bestWords = null;
        foreach (var candidate in lexicon.ColumnWords)
        {
            if (LabelDistance.MostSimilar(words, candidate) <= best)
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
        return bestWords is null
            ? null
            : (lexicon.ColumnsByWords[bestWords], !bestWords.Contains(words, StringComparison.Ordinal));
    }
}
