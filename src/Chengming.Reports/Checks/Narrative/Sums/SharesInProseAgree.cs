using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>N404: a share of a whole agrees with the figures beside it.</summary>
[Term("正文占比")]
public sealed class SharesInProseAgree : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N404",
            "正文中的占比应与前后数字一致",
            Severity.Warning,
            "办公惯例：数字前后一致",
            "按部分÷总数重新计算，改正占比或数字。",
            "收到申请10件，其中网上申请4件，占50%（应为40%）。",
            "收到申请10件，其中网上申请4件，占40%。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var passage in ProseIndex.Of(report.Report).Passages)
        {
            foreach (var number in passage.Numbers)
            {
                if (number.Kind == CountKind.Percent)
                {
                    Check(passage, number, results);
                }
            }
        }
    }

    private void Check(ProsePassage passage, ProseNumber share, CheckResults results)
    {
        var (start, _) = passage.SentenceAround(share.Start);
        var (clause, _) = passage.ClauseAround(share.Start);
        var lead = passage.Text.AsSpan(clause, share.Start - clause);
        var sign = lead.LastIndexOf('占');
        if (sign < 0 || lead.Length - sign > 10)
        {
            return;
        }

        var counts = passage
            .NumbersBetween(start, clause + sign)
            .ToArray()
            .Where(n => n.IsCount || n.Kind is CountKind.Person)
            .ToList();
        if (counts.Count < 2 || counts.Any(n => n.Approximate))
        {
            return;
        }

        var part = counts[^1];
        var wholes = counts.SkipLast(1).Where(n => n.Kind == part.Kind && n.Value > 0).ToList();
        if (
            wholes.Count == 0
            || wholes.Any(w => GrowthInProseAgrees.IsClose(part.Value / w.Value * 100, share.Value, share.Decimals))
        )
        {
            return;
        }

        results.Add(
            Descriptor.At(
                passage,
                part.Start,
                share.End,
                $"{part}占{wholes[0]}的{part.Value / wholes[0].Value * 100:0.##}%，正文写{share.Value:0.##}%。",
                wholes.Count == 1 ? Severity.Warning : Severity.Question
            )
        );
    }
}
