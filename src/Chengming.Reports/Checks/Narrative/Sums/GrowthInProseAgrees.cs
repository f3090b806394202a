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
        foreach (var passage in ProseIndex.Of(report.Report).Passages)
        {
            foreach (var number in passage.Numbers)
            {
                if (number.Kind == CountKind.Percent && number.Unit != "个百分点")
                {
                    Check(passage, number, results);
                }
            }
        }
    }

    private void Check(ProsePassage passage, ProseNumber rate, CheckResults results)
    {
        var lead = passage.Text.AsSpan(Math.Max(0, rate.Start - 5), Math.Min(5, rate.Start));
        var (rise, fall) = (NarrativeWords.Loaded.Rises.AnyIn(lead), NarrativeWords.Loaded.Falls.AnyIn(lead));
        if (rise == fall)
        {
            return;
        }

        var (start, end) = passage.SentenceAround(rate.Start);
        if (YearPair.In(passage, start, end) is not (var from, var to) || from.Value == 0)
        {
            return;
        }

        var growth = (to.Value - from.Value) / from.Value * 100;
        var stated = rise ? rate.Value : -rate.Value;
        if (IsClose(growth, stated, rate.Decimals))
        {
            return;
        }

        results.Add(
            Descriptor.At(
                passage,
                start,
                end,
                $"由{from}到{to}，应为{(growth < 0 ? "下降" : "增长")}{Math.Abs(growth):0.##}%，"
                    + $"正文写{(rise ? "增长" : "下降")}{rate.Value:0.##}%。"
            )
        );
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
