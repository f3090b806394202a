using System.Text;

namespace Chengming.Features.Search.Terms;

/// <summary>What somebody typed into a search box, in words: all of them must stand in what is found.</summary>
internal sealed class SearchQuestion
{
    /// <summary>Most characters that are read.</summary>
    public const int Longest = 100;

    private const int MostWords = 8;
    private const string Separators = ",.;:!?，。；：！？、《》<>〈〉|/\\+&*'‘’";
    private const string OpeningQuotes = "\"“”＂「『";
    private const string ClosingQuotes = "\"“”＂」』";

    private SearchQuestion(string text, IReadOnlyList<SearchWord> words) => (Text, Words) = (text, words);

    /// <summary>As it was typed, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Its words; none when nothing can be looked for.</summary>
    public IReadOnlyList<SearchWord> Words { get; }

    /// <summary>The whole as a number of a document or of the catalogue.</summary>
    public string Number => Tokens.OfNumber(Text);

    public static SearchQuestion Of(string? typed)
    {
        var text = string.Concat((typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        text = text.Length > Longest ? text[..Longest] : text;
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
        {
            text = text[..^1];
        }

        return new SearchQuestion(
            text,
            [.. Split(text).Where(w => w.Terms.Count > 0).DistinctBy(w => Folding.Fold(w.Text)).Take(MostWords)]
        );
    }

    /// <summary>True when every word stands in one of the folded texts.</summary>
    public bool IsIn(params IReadOnlyList<string> foldedTexts) =>
        Words.All(w => foldedTexts.Any(t => w.In(t) is not null));

    private static IEnumerable<SearchWord> Split(string text)
    {
        var word = new StringBuilder();
        var quoted = false;
        foreach (var sign in text)
        {
            var ends = quoted
                ? ClosingQuotes.Contains(sign, StringComparison.Ordinal)
                : char.IsWhiteSpace(sign)
                    || Separators.Contains(sign, StringComparison.Ordinal)
                    || OpeningQuotes.Contains(sign, StringComparison.Ordinal);
            if (!ends)
            {
                word.Append(sign);
                continue;
            }

            if (word.Length > 0)
            {
                yield return new SearchWord(word.ToString().Trim(), quoted);
                word.Clear();
            }

            quoted = !quoted && OpeningQuotes.Contains(sign, StringComparison.Ordinal);
        }

        if (word.Length > 0)
        {
            yield return new SearchWord(word.ToString().Trim(), quoted);
        }
    }
}
