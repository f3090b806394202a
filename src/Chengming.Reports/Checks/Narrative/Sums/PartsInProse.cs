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
    /// <summary>Other numbers before the list that may be its total: an earlier one, or two together (新收9件、上年结转1件，其中…).</summary>
    public IReadOnlyList<decimal> OtherTotals { get; init; } = [];

    /// <summary>True for a list after a colon or in brackets without 其中: it names what the total is made of.</summary>
    public bool SpellsOut { get; init; }

    /// <summary>Longest stretch between a total and the word 其中.</summary>
    private const int LongestGap = 20;

    public decimal Sum => Parts.Sum(p => p.Value);

    /// <summary>True when total and parts have units of one kind.</summary>
    public bool SameUnits => Parts.All(p => p.Kind == Total.Kind || p.Kind == CountKind.Bare);

    /// <summary>The list after 其中 or 包括; null when there is none to add up.</summary>
    public static PartsInProse? After(ProsePassage passage, ProseHit word)
    {
        var (sentence, sentenceEnd) = passage.SentenceAround(word.Start);
        var totals = TotalsBefore(passage, sentence, word.Start);
        return
            totals.Count == 0
            || Brackets.LengthOutside(passage.Text.AsSpan(totals[^1].End, word.Start - totals[^1].End)) > LongestGap
            ? null
            : List(passage, totals, word, EndOfList(passage.Text, word.Start, sentenceEnd));
    }

    /// <summary>The list after a colon or an opening bracket right behind a number; null when it is none, or begins with 其中.</summary>
    public static PartsInProse? SpeltOutAfter(ProsePassage passage, ProseNumber total)
    {
        if (total.End >= passage.Text.Length || !total.IsCount || total.Approximate || total.Value == 0)
        {
            return null;
        }

        var (from, fewest) = passage.Text[total.End] switch
        {
            '：' or ':' => (total.End + 1, 3),
            '（' or '(' => (total.End + 1, 2),
            _ => (0, 0),
        };
        if (from == 0 || NarrativeWords.Loaded.PartsOf.LongestStarting(passage.Text.AsSpan(from)) is not null)
        {
            return null;
        }

        var (_, sentenceEnd) = passage.SentenceAround(from);
        var end = EndOfList(passage.Text, from, sentenceEnd);
        var list = List(passage, [total], new ProseHit(0, from, 0, 0), end);
        var goesOn = end == sentenceEnd && end < passage.Text.Length && passage.Text[end] is '；' or ';';
        return list is null || list.Parts.Count < fewest || goesOn ? null : list with { SpellsOut = true };
    }

    private static PartsInProse? List(ProsePassage passage, List<ProseNumber> totals, ProseHit word, int end)
    {
        var total = totals[^1];
        var parts = new List<ProseNumber>();
        var depth = 0;
        var from = word.End;
        foreach (var number in passage.NumbersBetween(word.End, end))
        {
            var between = passage.Text.AsSpan(from, number.Start - from);
            depth += Brackets.Depth(between);
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
            : new PartsInProse(passage, total, parts, parts[^1].End, SaysComplete(passage.Text, word.End, parts))
            {
                OtherTotals = Others(totals),
            };
    }

    private static List<decimal> Others(List<ProseNumber> totals)
    {
        var others = totals.SkipLast(1).Select(t => t.Value).ToList();
        if (totals.Count > 1)
        {
            others.Add(totals[^1].Value + totals[^2].Value);
        }

        return others;
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

    /// <summary>Numbers before a list that may be its total, the nearest last; those in brackets that are closed already are none.</summary>
    private static List<ProseNumber> TotalsBefore(ProsePassage passage, int from, int to)
    {
        const int Most = 4;
        var numbers = passage.NumbersBetween(from, to);
        var found = new List<ProseNumber>();
        for (var i = numbers.Length - 1; i >= 0 && found.Count < Most; i--)
        {
            var number = numbers[i];
            var countable = number.IsCount || number.Kind is CountKind.Person or CountKind.Money;
            if (
                number.Kind is CountKind.Percent
                || Brackets.AreClosedAfter(passage.Text.AsSpan(number.End, to - number.End))
            )
            {
                continue;
            }

            if (found.Count == 0 && (!countable || number.Approximate))
            {
                return [];
            }

            if (found.Count == 0 || (number.Kind == found[0].Kind && !number.Approximate))
            {
                found.Insert(0, number);
            }
        }

        return found;
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
            depth += Brackets.Step(text[i]);
            if (depth < 0)
            {
                return i;
            }
        }

        return sentenceEnd;
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
