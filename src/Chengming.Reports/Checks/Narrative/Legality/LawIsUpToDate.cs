using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Legality;

/// <summary>N418: the law the report speaks of was in force in its year.</summary>
[Term("法律依据过时")]
public sealed class LawIsUpToDate : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N418",
            "引用的法律规定应当现行有效",
            Severity.Warning,
            "《政府信息公开条例》（国务院令第711号）等",
            "改为现行规定；叙述历史情况的，写明当时的规定。",
            "2023年的报告写“自收到申请之日起15个工作日内答复”。",
            "“第三方应当自收到征求意见书之日起15个工作日内提出意见”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Year is not { } year)
        {
            return;
        }

        var prose = report.Prose;
        foreach (var hit in prose.Hits(ProseTopic.OutdatedLaw))
        {
            var rule = OutdatedRule.All[hit.Entry];
            var passage = prose.Passages[hit.Passage];
            var (start, end) = passage.SentenceAround(hit.Start);
            var isOutdated = year >= rule.FromYear && (rule.ToYear is null || year <= rule.ToYear);
            if (!isOutdated || rule.Unless.AnyIn(passage.Text.AsSpan(start, end - start)))
            {
                continue;
            }

            results.Add(
                Descriptor.At(
                    passage,
                    hit.Start,
                    hit.End,
                    $"“{passage.PrintedBetween(hit.Start, hit.End)}”：{rule.Message}。",
                    rule.Severity
                ) with
                {
                    Source = rule.Source,
                }
            );
        }
    }
}
