using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>A comparison with an earlier time, as a sentence tells it: 39件，比上年的31件增加8件，增长25.8%.</summary>
/// <param name="From">The earlier figure; null when only the change is told.</param>
/// <param name="Change">The change in numbers, negative for a decline; null when it is not told.</param>
/// <param name="Now">Figures that may be the later one, the likeliest last.</param>
/// <param name="IsSure">True when the later figure stands in the same sentence.</param>
internal sealed record Comparison(ProseNumber? From, ProseNumber? Change, IReadOnlyList<ProseNumber> Now, bool IsSure)
{
    private const int LongestLead = 12;

    /// <summary>How far back a figure may stand that is compared in another sentence.</summary>
    private const int LongestReach = 400;

    private static readonly string[] Comparators = ["较", "比", "由", "从"];
    private static readonly string[] NoComparators = ["占比", "比例", "比重", "同比", "环比", "比较", "由于", "从事"];

    /// <summary>The comparison that a rate or a change belongs to; null when the sentence compares with nothing.</summary>
    public static Comparison? Before(ProsePassage passage, ProseNumber number)
    {
        var (start, _) = passage.SentenceAround(number.Start);
        if (ComparatorIn(passage.Text, start, number.Start) is not { } comparator)
        {
            return null;
        }

        ProseNumber? from = null;
        ProseNumber? change = null;
        var now = new List<ProseNumber>();
        foreach (var other in passage.NumbersBetween(comparator, number.Start))
        {
            if (!IsCounted(passage.Text, other))
            {
                continue;
            }

            if (SignOf(passage.Text, other) != 0)
            {
                change ??= other;
            }
            else if (from is not null)
            {
                now.Add(other);
            }
            else if (now.Count == 0 && change is null && other.Start - comparator <= LongestLead)
            {
                from = other;
            }
        }

        var kind = (from ?? change)?.Kind ?? number.Kind;
        if (now.Count > 0)
        {
            return new Comparison(from, change, [.. now.Where(n => n.Kind == kind)], true);
        }

        var before = Counted(passage, start, comparator, kind);
        var isSure = before.Count > 0;
        return new Comparison(
            from,
            change,
            isSure ? before : Counted(passage, Math.Max(0, start - LongestReach), start, kind),
            isSure
        );
    }

    /// <summary>1 for a number that is a rise, -1 for a decline, 0 for one that is no change.</summary>
    public static int SignOf(string text, ProseNumber number)
    {
        var lead = text.AsSpan(Math.Max(0, number.Start - 3), Math.Min(3, number.Start));
        if (lead.EndsWith("到") || lead.EndsWith("至") || lead.EndsWith("为"))
        {
            return 0;
        }

        return NarrativeWords.Loaded.Rises.LongestEnding(WithoutParticle(lead)) is not null ? 1
            : NarrativeWords.Loaded.Falls.LongestEnding(WithoutParticle(lead)) is not null ? -1
            : NarrativeWords.Loaded.Changes.LongestEnding(WithoutParticle(lead)) switch
            {
                "净增" or "新增加" or "多" or "增" => 1,
                "少" or "减" => -1,
                _ => 0,
            };
    }

    /// <summary>Half of the last printed place: 2.8万人 stands for 2.75 to 2.85.</summary>
    public static decimal Slack(string text, ProseNumber number)
    {
        var scale = 1m;
        foreach (var c in text.AsSpan(number.Start, number.End - number.Start))
        {
            scale *= c switch
            {
                '万' => 10_000,
                '亿' => 100_000_000,
                _ => 1,
            };
        }

        for (var i = 0; i < number.Decimals; i++)
        {
            scale /= 10;
        }

        return scale == 1 ? 0 : scale / 2;
    }

    private static ReadOnlySpan<char> WithoutParticle(ReadOnlySpan<char> lead) =>
        lead.EndsWith("了") ? lead[..^1] : lead;

    private static int? ComparatorIn(string text, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (Comparators.LongestStarting(text.AsSpan(i, end - i)) is null)
            {
                continue;
            }

            var around = text.AsSpan(Math.Max(start, i - 1), Math.Min(end, i + 2) - Math.Max(start, i - 1));
            if (!NoComparators.AnyIn(around))
            {
                return i;
            }
        }

        return null;
    }

    private static List<ProseNumber> Counted(ProsePassage passage, int from, int to, CountKind kind)
    {
        var found = new List<ProseNumber>();
        foreach (var number in passage.NumbersBetween(from, to))
        {
            if (
                number.Kind == kind
                && IsCounted(passage.Text, number)
                && SignOf(passage.Text, number) == 0
                && !Brackets.AreClosedAfter(passage.Text.AsSpan(number.End, to - number.End))
            )
            {
                found.Add(number);
            }
        }

        return found;
    }

    private static bool IsCounted(string text, ProseNumber number)
    {
        var counts = number.IsCount || number.Kind is CountKind.Person or CountKind.Occasion or CountKind.Money;
        return counts && number.Value > 0 && (!number.Approximate || IsExact(text, number));
    }

    /// <summary>A number of 万 or 亿 is rounded; 约, 近, 余 make it a guess.</summary>
    private static bool IsExact(string text, ProseNumber number) =>
        !(number.Start > 0 && text[number.Start - 1] is '约' or '近' or '超' or '逾' or '达' or '过')
        && text.AsSpan(number.Start, number.End - number.Start).IndexOfAny('余', '多') < 0;
}
