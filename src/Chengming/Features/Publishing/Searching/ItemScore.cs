using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <summary>
/// How well an item answers. Title before numbers and keywords before text; a title that says little else before a long one; among equals the newer.
/// Nothing of it needs to know all other items, so that scoring some is as good as scoring all.
/// </summary>
internal static class ItemScore
{
    private const double InTitle = 10;
    private const double FillsTitle = 10;
    private const double BeginsTitle = 2;
    private const double InKeys = 5;
    private const double InText = 1;
    private const double OfTextCount = 0.6;
    private const int MostCounted = 8;
    private const double Newest = 2;
    private const double DaysToHalf = 1500;

    /// <summary>By title, keywords and age alone.</summary>
    public static double Of(SearchEntry entry, SearchQuestion question, DateOnly today) =>
        Of(Folding.Fold(entry.Title), Folding.Fold(entry.Keys), null, question) + Age(entry, today);

    /// <summary>With a look at the text.</summary>
    public static double Of(ReadItem item, SearchQuestion question, DateOnly today) =>
        Of(item.FoldedTitle, item.FoldedKeys, item.FoldedText, question) + Age(item.Entry, today);

    public static double Age(SearchEntry entry, DateOnly today) =>
        Newest * Math.Pow(0.5, Math.Max(0, today.DayNumber - ItemIndex.DayOf(entry.Place).DayNumber) / DaysToHalf);

    private static double Of(string title, string keys, string? text, SearchQuestion question) =>
        question.Words.Average(word =>
        {
            var score = word.In(title) is var (start, length)
                ? InTitle + FillsTitle * length / title.Length + (start == 0 ? BeginsTitle : 0)
                : 0;
            score += word.In(keys) is null ? 0 : InKeys;
            var count = text is null ? 0 : word.CountIn(text, MostCounted);
            return score + (count > 0 ? InText + OfTextCount * Math.Log2(count) : 0);
        });
}
