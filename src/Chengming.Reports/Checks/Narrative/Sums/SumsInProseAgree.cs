using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>N401: the parts a sentence lists add up to its total.</summary>
[Term("正文分项之和")]
public sealed class SumsInProseAgree : ICheck
{
    /// <summary>A list without 其余 that misses less than this share of its total was most likely meant to be complete.</summary>
    private const decimal SmallRemainder = 0.1m;

    /// <summary>A sum that exceeds its total by more than this share more likely counts things twice on purpose.</summary>
    private const decimal LargeExcess = 0.25m;

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N401",
            "正文中分项之和应等于总数",
            Severity.Warning,
            "办公惯例：数字前后一致",
            "核对总数和各分项，改正不对的一处；分项没有列全的，写明“其余”或“等”。",
            "发布信息113条，其中动态35条、许可1条、处罚1条、其他77条（合计114）。",
            "发布信息113条，其中政策解读10条（没有说列全）。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var prose = report.Prose;
        foreach (var word in prose.Hits(ProseTopic.PartsOf))
        {
            if (PartsInProse.After(prose.Passages[word.Passage], word) is { } list && Weigh(list) is { } severity)
            {
                results.Add(Descriptor.At(list.Passage, list.Total.Start, list.End, Message(list), severity));
            }
        }

        foreach (var passage in prose.Passages)
        {
            foreach (var number in passage.Numbers)
            {
                if (PartsInProse.SpeltOutAfter(passage, number) is { } list && Weigh(list) is { } severity)
                {
                    results.Add(Descriptor.At(passage, list.Total.Start, list.End, Message(list), severity));
                }
            }
        }

        foreach (var word in prose.Hits(ProseTopic.Altogether))
        {
            CheckTotalAfter(prose.Passages[word.Passage], word, results);
        }
    }

    private static Severity? Weigh(PartsInProse list)
    {
        var (sum, total) = (list.Sum, list.Total.Value);
        var agrees = sum == total || list.OtherTotals.Contains(sum);
        if (agrees || list.Parts.Any(p => p.Approximate) || list.IsSeveralLists())
        {
            return null;
        }

        if (sum > total)
        {
            var certain = list.SameUnits && (sum - total <= Math.Max(2, total * LargeExcess) || list.IsComplete);
            var largerThanAll = list.SameUnits && list.Parts.Any(p => p.Value > total);
            return certain || largerThanAll ? Severity.Warning
                : list.Parts.Count > 1 ? Severity.Question
                : null;
        }

        if (list.IsComplete && list.Parts.Count > 1)
        {
            return list.SameUnits ? Severity.Warning : Severity.Question;
        }

        if (list.SpellsOut)
        {
            return list.SameUnits ? Severity.Question : null;
        }

        var nearlyComplete = list.Parts.Count > 2 && total - sum <= Math.Max(1, total * SmallRemainder);
        return nearlyComplete ? Severity.Question : null;
    }

    private static string Message(PartsInProse list) =>
        $"总数{list.Total}，所列{string.Join(" + ", list.Parts.Select(p => $"{p.Value:0.####}"))} = {list.Sum:0.####}，"
        + $"相差{Math.Abs(list.Sum - list.Total.Value):0.####}。";

    private void CheckTotalAfter(ProsePassage passage, ProseHit word, CheckResults results)
    {
        if (word.Start == 0 || passage.Text[word.Start - 1] is not ('，' or ',' or '、' or '（'))
        {
            return;
        }

        var (start, end) = passage.SentenceAround(word.Start);
        var after = passage.NumbersBetween(word.End, Math.Min(word.End + 3, end));
        var before = passage
            .NumbersBetween(start, word.Start)
            .ToArray()
            .Where(n => n.Kind is not (CountKind.Year or CountKind.Month or CountKind.Day or CountKind.Name))
            .ToList();
        if (after.Length == 0 || before.Count < 2)
        {
            return;
        }

        var total = after[0];
        var parts = before.Where(n => n.Kind == total.Kind).ToList();
        var sums = Enumerable.Range(0, parts.Count).Select(i => parts.Skip(i).Sum(p => p.Value));
        if (total.IsCount && parts.Count > 1 && parts.Count == before.Count && !sums.Contains(total.Value))
        {
            var list = new PartsInProse(passage, total, parts, total.End, true);
            results.Add(Descriptor.At(passage, parts[0].Start, total.End, Message(list), Severity.Question));
        }
    }
}
