using Chengming.Law;

namespace Chengming.Reports.Checks.Narrative.Dates;

/// <summary>N406: the statistical period is the report year.</summary>
[Term("统计期限与年度一致")]
public sealed class PeriodIsTheReportYear : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N406",
            "统计期限应为报告年度的1月1日至12月31日",
            Severity.Warning,
            "《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号",
            "把统计期限改为报告年度的1月1日至12月31日。",
            "2023年的报告写“统计期限自2022年1月1日起至2022年12月31日止”。",
            "2023年的报告写“统计期限自2023年1月1日起至2023年12月31日止”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report is not { Period: { } period, Year: { } year })
        {
            return;
        }

        if (period.From == new DateOnly(year, 1, 1) && period.To == new DateOnly(year, 12, 31))
        {
            return;
        }

        results.Add(
            Descriptor.In("正文", $"报告年度是{year}年，统计期限写为“{period.Raw}”。", place: period.Place) with
            {
                Passage = period.Raw,
            }
        );
    }
}
