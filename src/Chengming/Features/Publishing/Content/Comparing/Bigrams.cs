namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>The pairs of neighbouring characters of a passage, by which the likeness of two passages is told.</summary>
internal sealed class Bigrams
{
    // The beginning of a long passage is enough to know it again.
    private const int Longest = 400;

    private readonly HashSet<int> pairs = [];

    private Bigrams(string text)
    {
        var looked = Math.Min(text.Length, Longest);
        for (var i = 0; i < looked; i++)
        {
            pairs.Add((text[i] << 16) | (i + 1 < looked ? text[i + 1] : 0));
        }
    }

    public static Bigrams Of(string text) => new(text);

    /// <summary>1 for the same pairs, 0 for none in common.</summary>
    public double LikenessTo(Bigrams other)
    {
        var (few, many) = pairs.Count < other.pairs.Count ? (pairs, other.pairs) : (other.pairs, pairs);
        var all = few.Count + many.Count;
        return all == 0 ? 1 : 2.0 * few.Count(many.Contains) / all;
    }
}
