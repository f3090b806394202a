namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>Longer words that make a suspicious one harmless.</summary>
internal static class RightWords
{
    /// <summary>True when one of some words stands in a text so that it covers or touches a stretch.</summary>
    public static bool Cover(string text, int start, int length, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var from = Math.Max(0, start - word.Length + 1);
            var to = Math.Min(text.Length, start + length + word.Length - 1);
            if (text.AsSpan(from, to - from).IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
