namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The letters and digits of a table's labels in one run, with the way back to what was printed.</summary>
internal sealed class LabelWords
{
    private char[] words = new char[512];
    private char[] printed = new char[640];
    private int[] origins = new int[512];
    private int printedLength;

    public int Length { get; private set; }

    public ReadOnlySpan<char> Between(int start, int end) => words.AsSpan(start, end - start);

    /// <summary>The words between two positions as they were printed, without white space.</summary>
    public string Printed(int start, int end)
    {
        if (end <= start)
        {
            return "";
        }

        var first = origins[start];
        var last = end < Length ? origins[end] : printedLength;
        return printed.AsSpan(first, last - first).ToString();
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > words.Length)
        {
            Array.Resize(ref words, Math.Max(words.Length * 2, Length + text.Length));
            Array.Resize(ref origins, words.Length);
        }

        if (printedLength + text.Length > printed.Length)
        {
            Array.Resize(ref printed, Math.Max(printed.Length * 2, printedLength + text.Length));
        }

        // Marks before the first word of a piece belong to that word: （一）, “.
        var start = -1;
        foreach (var c in text)
        {
            if (Glyphs.IsSpace(c))
            {
                continue;
            }

            start = start < 0 && IsOpening(c) ? printedLength : start;
            if (Glyphs.IsWord(c))
            {
                words[Length] = Glyphs.Fold(c);
                origins[Length++] = start >= 0 ? start : printedLength;
                start = -1;
            }

            printed[printedLength++] = c;
        }
    }

    private static bool IsOpening(char c) => Glyphs.Fold(c) is '(' or '“' or '"' or '《' or '〔' or '[' or '‘';
}
