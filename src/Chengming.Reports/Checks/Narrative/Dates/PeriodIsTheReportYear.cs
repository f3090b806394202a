using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

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
        if (report.Report.Year is not { } year)
        {
            return;
        }

        if (report.Report.Period is not { } period)
        {
            LookForDates(report.Prose, year, results);
        }
        else if (period.From != new DateOnly(year, 1, 1) || period.To != new DateOnly(year, 12, 31))
        {
            results.Add(
                Descriptor.In("正文", Message(year, period.Raw), place: period.Place) with
                {
                    Passage = period.Raw,
                }
            );
        }
    }

    private static string Message(int year, string words) => $"报告年度是{year}年，统计期限写为“{words}”。";

    /// <summary>A period in words of its own: two dates in a sentence of the opening that speaks of statistics.</summary>
    private void LookForDates(ProseIndex prose, int year, CheckResults results)
    {
        foreach (var passage in prose.Passages.Where(p => p.Section == 0))
        {
            var dates = CalendarDate.Of(passage).Where(d => d is { Year: not null, Day: not null }).ToList();
            if (dates is not [var from, var to] || !passage.Text.Contains("统计", StringComparison.Ordinal))
            {
                continue;
            }

            if ((from.Year, from.Month, from.Day) != (year, 1, 1) || (to.Year, to.Month, to.Day) != (year, 12, 31))
            {
                var words = passage.PrintedBetween(from.Start, to.End);
                results.Add(Descriptor.At(passage, from.Start, to.End, Message(year, words)));
            }

            return;
        }
    }
}
