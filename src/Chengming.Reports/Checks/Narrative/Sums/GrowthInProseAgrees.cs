using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>N403: a rate of growth agrees with the two figures beside it.</summary>
[Term("正文增长率")]
public sealed class GrowthInProseAgrees : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N403",
            "正文中的增长率、增减数应与前后数字一致",
            Severity.Warning,
            "办公惯例：数字前后一致",
            "按（本年－上年）÷上年重新计算，改正增长率或数字。",
            "由40件增至50件，同比增长20%（应为25%）。",
            "由40件增至50件，同比增长25%。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var passage in report.Prose.Passages)
        {
            foreach (var number in passage.Numbers)
            {
                if (number.Kind == CountKind.Percent && number.Unit != "个百分点")
                {
                    CheckRate(passage, number, results);
                }
                else if (Comparison.SignOf(passage.Text, number) is not 0 and var sign && !number.Approximate)
                {
                    CheckChange(passage, number, sign, results);
                }
            }
        }
    }

    private void CheckRate(ProsePassage passage, ProseNumber rate, CheckResults results)
    {
        var lead = passage.Text.AsSpan(Math.Max(0, rate.Start - 5), Math.Min(5, rate.Start));
        var (rise, fall) = (NarrativeWords.Loaded.Rises.AnyIn(lead), NarrativeWords.Loaded.Falls.AnyIn(lead));
        if (rise == fall || lead.Contains("分别", StringComparison.Ordinal))
        {
            return;
        }

        var stated = rise ? rate.Value : -rate.Value;
        var (start, end) = passage.SentenceAround(rate.Start);
        if (YearPair.In(passage, start, end) is (var from, var to) && from.Value > 0)
        {
            if (!Agrees(passage, from, to, stated, rate.Decimals))
            {
                results.Add(Descriptor.At(passage, start, end, Message(from, to, stated)));
            }

            return;
        }

        if (Comparison.Before(passage, rate) is { } comparison)
        {
            CheckRate(passage, (start, end), comparison, (stated, rate.Decimals), results);
        }
    }

    private void CheckRate(
        ProsePassage passage,
        (int Start, int End) sentence,
        Comparison comparison,
        (decimal Stated, int Decimals) rate,
        CheckResults results
    )
    {
        var pairs = comparison
            .Now.Select(now => (From: comparison.From ?? Earlier(passage, now, comparison.Change), To: now))
            .Where(pair => pair.From is { Value: > 0 })
            .Select(pair => (From: pair.From!.Value, pair.To))
            .ToList();
        if (pairs.Count == 0 || pairs.Exists(p => Agrees(passage, p.From, p.To, rate.Stated, rate.Decimals)))
        {
            return;
        }

        var (before, now) = pairs[^1];
        var told = Message(before, now, rate.Stated);
        if (!comparison.IsSure)
        {
            var due = before with { Value = Math.Round(before.Value * (1 + (rate.Stated / 100))) };
            told =
                $"正文写由{before}{Word(rate.Stated)}{Math.Abs(rate.Stated):0.##}%，推算本年约为{due}，上文没有与之相符的数字。";
        }

        results.Add(
            Descriptor.At(
                passage,
                sentence.Start,
                sentence.End,
                told,
                comparison.IsSure && pairs.Count == 1 ? Severity.Warning : Severity.Question
            )
        );
    }

    /// <summary>39件，比上年的31件增加8件: the change is the difference of the two.</summary>
    private void CheckChange(ProsePassage passage, ProseNumber change, int sign, CheckResults results)
    {
        if (
            Comparison.Before(passage, change) is not { From: { } from, IsSure: true, Now: [.., var to] } comparison
            || from.Kind != change.Kind
            || from.Approximate
            || comparison.Now.Any(now => now.Approximate || now.Value - from.Value == sign * change.Value)
        )
        {
            return;
        }

        var (start, end) = passage.SentenceAround(change.Start);
        var difference = to.Value - from.Value;
        results.Add(
            Descriptor.At(
                passage,
                start,
                end,
                $"由{from}到{to}，应为{(difference < 0 ? "减少" : "增加")}{change with { Value = Math.Abs(difference) }}，"
                    + $"正文写{(sign < 0 ? "减少" : "增加")}{change}。",
                comparison.Now.Count == 1 ? Severity.Warning : Severity.Question
            )
        );
    }

    private static ProseNumber? Earlier(ProsePassage passage, ProseNumber now, ProseNumber? change) =>
        change is { } by && by.Kind == now.Kind
            ? now with
            {
                Value = now.Value - (Comparison.SignOf(passage.Text, by) * by.Value),
            }
            : null;

    private static string Word(decimal growth) => growth < 0 ? "下降" : "增长";

    private static string Message(ProseNumber from, ProseNumber to, decimal stated)
    {
        var growth = (to.Value - from.Value) / from.Value * 100;
        return $"由{from}到{to}，应为{Word(growth)}{Math.Abs(growth):0.##}%，正文写{Word(stated)}{Math.Abs(stated):0.##}%。";
    }

    private static bool Agrees(ProsePassage passage, ProseNumber from, ProseNumber to, decimal stated, int decimals)
    {
        var (least, most) = (
            to.Value - Comparison.Slack(passage.Text, to),
            to.Value + Comparison.Slack(passage.Text, to)
        );
        var slack = Math.Min(Comparison.Slack(passage.Text, from), from.Value / 2);
        var low = ((least / (from.Value + slack)) - 1) * 100;
        var high = ((most / (from.Value - slack)) - 1) * 100;
        return (stated >= low && stated <= high) || IsClose(low, stated, decimals) || IsClose(high, stated, decimals);
    }

    /// <summary>True when the rates differ by less than one in the last printed place (rounded or cut off).</summary>
    internal static bool IsClose(decimal computed, decimal stated, int decimals)
    {
        var last = decimals switch
        {
            0 => 1m,
            1 => 0.1m,
            _ => 0.01m,
        };
        return Math.Abs(computed - stated) < last;
    }
}
