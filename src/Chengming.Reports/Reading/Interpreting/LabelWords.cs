namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The letters and digits of a table's labels in one run, with the way back to what was printed.</summary>
internal sealed class LabelWords
{
    [ThreadStatic]
    private static LabelWords? kept;

    private const int LongestKept = 1 << 16;

    private char[] words = new char[1024];
    private char[] printed = new char[1280];
    private int[] origins = new int[1024];
    private int printedLength;

    public int Length { get; private set; }

    /// <summary>An empty run. One is kept for each thread: a table is read and done with before the next one.</summary>
    public static LabelWords Empty()
    {
        var run = kept ?? new LabelWords();
        kept = null;
        run.Length = 0;
        run.printedLength = 0;
        return run;
    }

    /// <summary>Gives the run back when the table is read.</summary>
    public void Release() => kept = words.Length <= LongestKept ? this : null;

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
