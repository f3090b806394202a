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
        string? longest = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > (longest?.Length ?? 0) && text.StartsWith(words[i], StringComparison.Ordinal))
            {
                longest = words[i];
            }
        }

        return longest;
    }

    /// <summary>The longest of the words the text ends with, or null.</summary>
    public static string? LongestEnding(this IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        string? longest = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > (longest?.Length ?? 0) && text.EndsWith(words[i], StringComparison.Ordinal))
            {
                longest = words[i];
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
