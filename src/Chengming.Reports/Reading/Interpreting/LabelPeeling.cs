namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Takes several row labels off the end of a run of words: labels that were printed first, their values after them.</summary>
internal static class LabelPeeling
{
    /// <summary>The last <paramref name="count"/> row labels in order, or null when the words do not end with so many.</summary>
    public static int[]? Last(RowLexicon lexicon, ReadOnlySpan<char> words, int count)
    {
        var labels = new int[count];
        for (var left = count; left > 0; )
        {
            var entry = lexicon.LongestSuffix(words, out var length);
            if (entry < 0)
            {
                return null;
            }

            words = words[..^length];
            while (!words.IsEmpty && RowLexicon.NumberBefore(words) != 0)
            {
                words = words[..^1];
            }

            if (entry == RowLexicon.Group || (left < count && lexicon.IsGroupName(entry)))
            {
                continue;
            }

            left--;
            labels[left] = entry;
            if (left + 1 < count && labels[left] >= labels[left + 1])
            {
                return null;
            }
        }

        return labels;
    }
}
