using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>A total in prose with the parts listed for it.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Total">The total.</param>
/// <param name="Parts">The parts, at least one.</param>
/// <param name="End">Where the list ends.</param>
/// <param name="IsComplete">True when the words say that nothing is left out (其余, 其他, 分别为).</param>
internal sealed record PartsInProse(
    ProsePassage Passage,
    ProseNumber Total,
    IReadOnlyList<ProseNumber> Parts,
    int End,
    bool IsComplete
)
{
    /// <summary>Longest stretch between a total and the word 其中.</summary>
    private const int LongestGap = 20;

    public decimal Sum => Parts.Sum(p => p.Value);

    /// <summary>True when total and parts have units of one kind.</summary>
    public bool SameUnits => Parts.All(p => p.Kind == Total.Kind || p.Kind == CountKind.Bare);

    /// <summary>The list after 其中 or 包括; null when there is none to add up.</summary>
    public static PartsInProse? After(ProsePassage passage, ProseHit word)
    {
        var (sentence, sentenceEnd) = passage.SentenceAround(word.Start);
        if (TotalBefore(passage, sentence, word.Start) is not { } total)
        {
            return null;
        }

        var end = EndOfList(passage.Text, word.Start, sentenceEnd);
        var parts = new List<ProseNumber>();
        var depth = 0;
        var from = word.End;
        foreach (var number in passage.NumbersBetween(word.End, end))
        {
            var between = passage.Text.AsSpan(from, number.Start - from);
            depth += Depth(between);
            if (depth == 0 && Stops(between))
            {
                break;
            }

            from = number.Start;
            if (depth == 0 && IsPart(passage.Text, number, total, end))
            {
                parts.Add(number);
            }
        }

        return parts.Count == 0
            ? null
            : new PartsInProse(passage, total, parts, parts[^1].End, SaysComplete(passage.Text, word.End, parts));
    }

    /// <summary>True when the parts are several complete lists one after the other (by channel, then by applicant).</summary>
    public bool IsSeveralLists()
    {
        var sum = 0m;
        foreach (var part in Parts)
        {
            sum += part.Value;
            sum = sum == Total.Value ? 0 : sum;
        }

        return sum == 0;
    }

    private static ProseNumber? TotalBefore(ProsePassage passage, int from, int to)
    {
        var numbers = passage.NumbersBetween(from, to);
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            if (numbers[i].Kind is CountKind.Percent)
            {
                continue;
            }

            var countable = numbers[i].IsCount || numbers[i].Kind is CountKind.Person or CountKind.Money;
            return countable && !numbers[i].Approximate && to - numbers[i].End <= LongestGap ? numbers[i] : null;
        }

        return null;
    }

    private static int EndOfList(string text, int word, int sentenceEnd)
    {
        if (word == 0 || text[word - 1] is not ('（' or '('))
        {
            return sentenceEnd;
        }

        var depth = 0;
        for (var i = word; i < sentenceEnd; i++)
        {
            depth +=
                text[i] is '（' or '(' ? 1
                : text[i] is '）' or ')' ? -1
                : 0;
            if (depth < 0)
            {
                return i;
            }
        }

        return sentenceEnd;
    }

    private static int Depth(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth +=
                c is '（' or '(' ? 1
                : c is '）' or ')' ? -1
                : 0;
        }

        return depth;
    }

    private static bool Stops(ReadOnlySpan<char> between) =>
        between.Contains("其中", StringComparison.Ordinal)
        || between.Contains("，共", StringComparison.Ordinal)
        || between.Contains("，全年", StringComparison.Ordinal)
        || NarrativeWords.Loaded.Altogether.AnyIn(between);

    private static bool IsPart(string text, ProseNumber number, ProseNumber total, int end)
    {
        if (NarrativeWords.Loaded.Changes.LongestEnding(text.AsSpan(0, number.Start)) is not null)
        {
            return false;
        }

        return number.Kind switch
        {
            CountKind.Bare => number.End < end && text[number.End] is '、' or '和',
            _ when total.IsCount => number.IsCount,
            _ => number.Kind == total.Kind,
        };
    }

    private static bool SaysComplete(string text, int from, List<ProseNumber> parts)
    {
        var beforeLast = parts.Count > 1 ? parts[^2].End : from;
        var lastLabel = text.AsSpan(beforeLast, parts[^1].Start - beforeLast);
        return text.AsSpan(from, parts[0].Start - from).Contains("分别", StringComparison.Ordinal)
            || NarrativeWords.Loaded.Complete.AnyIn(lastLabel);
    }
}
