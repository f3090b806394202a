using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Y304: what is compared with is the same body's report of the year before.</summary>
[Term("对照报告")]
public sealed class LastYearsReportIsOfTheYearBefore : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "Y304",
            "对照的应是同一机关上一年度的报告",
            Severity.Warning,
            "比对规则",
            HowToFix: "换上同一机关上一年度的报告再核对。",
            Triggers: "2023年度报告与2021年度报告对照",
            DoesNotTrigger: "2023年度报告与同一机关2022年度报告对照"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.OfAnotherYear is not null)
        {
            results.Add(Descriptor.Found($"{report.WithoutLastYear}，未作比较。", []));
        }
        else if (
            report.LastYear?.Agency is { } before
            && report.Report.Agency is { } now
            && !before.EndsWith(now, StringComparison.Ordinal)
            && !now.EndsWith(before, StringComparison.Ordinal)
        )
        {
            results.Add(
                Descriptor.Found(
                    $"本报告的机关是“{now}”，对照报告的机关是“{before}”：是否同一机关？",
                    [],
                    Severity.Question
                )
            );
        }
    }
}
