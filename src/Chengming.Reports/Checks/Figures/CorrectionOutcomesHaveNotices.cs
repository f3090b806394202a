using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>S3: outcomes that follow a correction are backed by correction notices in the case records.</summary>
[Term("补正告知")]
public sealed class CorrectionOutcomesHaveNotices : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "S3",
            "补正后仍不明确、逾期不补正的申请应有补正告知书",
            Severity.Question,
            "《条例》第三十条",
            HowToFix: "在办件记录中核对补正告知书。",
            Triggers: "逾期不补正 2，办件记录中没有补正告知书",
            DoesNotTrigger: "逾期不补正 0"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var outcomes = MeaningCells.Of(report.Report.Form).CorrectionOutcomes;
        if (Array.Exists(outcomes, c => report.Report[c].Value > 0))
        {
            results.CouldNotCheck(
                Descriptor.Id,
                "需要依申请公开办件记录才能核对补正告知书",
                [.. outcomes.Where(c => report.Report[c].Value > 0).Select(c => c.Id)]
            );
        }
    }
}
