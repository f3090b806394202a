namespace Chengming.Reports.Checks.Wording;

/// <summary>Half-width punctuation between two Chinese characters.</summary>
internal static class HalfWidthMarks
{
    public const string Half = ",;:?!";
    public const string Full = "，；：？！";

    /// <summary>Where the next one from a position on stands; −1 when there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var next = text[from..].IndexOfAny(Half);
            if (next < 0)
            {
                return -1;
            }

            var at = from + next;
            from = at + 1;
            if (at > 0 && from < text.Length && IsChinese(text[at - 1]) && IsChinese(text[from]))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';
}
