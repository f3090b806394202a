using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>Finds the two figures a rate of growth is about: 由40件增至50件, or 2022年40件，2023年50件.</summary>
internal static class YearPair
{
    private static readonly string[] Towards =
    [
        "增至",
        "升至",
        "减至",
        "降至",
        "增加到",
        "增长到",
        "上升到",
        "减少到",
        "下降到",
        "提高到",
        "到",
        "至",
    ];

    /// <summary>The earlier and the later figure; null unless there is exactly one such pair.</summary>
    public static (ProseNumber From, ProseNumber To)? In(ProsePassage passage, int start, int end)
    {
        var counts = new List<(ProseNumber Number, decimal? Year)>();
        decimal? year = null;
        foreach (var number in passage.NumbersBetween(start, end))
        {
            if (number.Kind == CountKind.Year)
            {
                year = number.Value;
            }
            else if (number.IsCount && !number.Approximate && !IsChange(passage, number))
            {
                counts.Add((number, year));
            }
        }

        if (counts.Count != 2 || counts[0].Number.Kind != counts[1].Number.Kind)
        {
            return null;
        }

        var (first, second) = (counts[0], counts[1]);
        var between = passage.Text.AsSpan(first.Number.End, second.Number.Start - first.Number.End);
        var before = passage.Text.AsSpan(start, first.Number.Start - start);
        var isFromTo =
            (before.LastIndexOf('由') >= 0 || before.LastIndexOf('从') >= 0)
            && between.Length <= 8
            && Towards.AnyIn(between);
        if (isFromTo)
        {
            return (first.Number, second.Number);
        }

        if (first.Year is { } earlier && second.Year is { } later && Math.Abs(earlier - later) == 1)
        {
            return earlier < later ? (first.Number, second.Number) : (second.Number, first.Number);
        }

        return null;
    }

    private static bool IsChange(ProsePassage passage, ProseNumber number) =>
        NarrativeWords.Loaded.Changes.LongestEnding(passage.Text.AsSpan(0, number.Start)) is not null;
}
