using System.Buffers;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>Finds the words of a list in one pass over a text; of words that begin at one place the longest.</summary>
internal sealed class WordFinder
{
    private readonly SearchValues<string> all;
    private readonly ILookup<char, string> byFirst;

    public WordFinder(IEnumerable<string> words)
    {
        string[] distinct = [.. words.Distinct(StringComparer.Ordinal)];
        all = SearchValues.Create(distinct, StringComparison.Ordinal);
        byFirst = distinct.OrderByDescending(w => w.Length).ToLookup(w => w[0]);
    }

    /// <summary>Where the words stand.</summary>
    public IEnumerable<(int Start, string Word)> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; )
        {
            var word = byFirst[text[at]].First(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
            yield return (at, word);
            at = Next(text, at + word.Length);
        }
    }

    private int Next(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny(all);
        return next < 0 ? -1 : from + next;
    }
}
