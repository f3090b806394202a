namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>Small questions about words and stretches of text.</summary>
internal static class Words
{
    /// <summary>The first of the words that stands in the text, or null.</summary>
    public static string? FirstIn(this IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (text.IndexOf(words[i], StringComparison.Ordinal) >= 0)
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>True when one of the words stands in the text.</summary>
    public static bool AnyIn(this IReadOnlyList<string> words, ReadOnlySpan<char> text) =>
        words.FirstIn(text) is not null;

    /// <summary>The longest of the words the text begins with, or null.</summary>
    public static string? LongestStarting(this IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        string? longest = null;
        var first = text[0];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (
                word[0] == first
                && word.Length > (longest?.Length ?? 0)
                && text.StartsWith(word, StringComparison.Ordinal)
            )
            {
                longest = word;
            }
        }

        return longest;
    }

    /// <summary>The longest of the words the text ends with, or null.</summary>
    public static string? LongestEnding(this IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        string? longest = null;
        var last = text[^1];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (
                word[^1] == last
                && word.Length > (longest?.Length ?? 0)
                && text.EndsWith(word, StringComparison.Ordinal)
            )
            {
                longest = word;
            }
        }

        return longest;
    }

    /// <summary>Where the last of the words begins in the text; −1 when none is there.</summary>
    public static int LastOf(this IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        var last = -1;
        for (var i = 0; i < words.Count; i++)
        {
            last = Math.Max(last, text.LastIndexOf(words[i], StringComparison.Ordinal));
        }

        return last;
    }
}
