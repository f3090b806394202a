using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Dates;

/// <summary>N408: what the report tells as done was done by the end of its year.</summary>
[Term("事实发生在报告年度")]
public sealed class NothingHappensAfterTheYear : ICheck
{
    private static readonly string[] Plans =
    [
        "将",
        "拟",
        "计划",
        "下一步",
        "预计",
        "力争",
        "前完成",
        "到",
        "起施行",
        "规划",
    ];

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N408",
            "已经做的事不应发生在报告年度之后",
            Severity.Question,
            "国办公开办函〔2021〕30号（统计期限为当年1月1日至12月31日）",
            "核对日期；属于下一年度的工作不写入本年度报告。",
            "2023年的报告写“2024年5月10日召开专题会议”。",
            "2023年的报告写“计划于2024年5月召开专题会议”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Year is not { } year)
        {
            return;
        }

        foreach (var passage in report.Prose.Passages)
        {
            if (passage.Section == 0)
            {
                continue;
            }

            foreach (var date in CalendarDate.Of(passage))
            {
                if (date.Year > year && TellsOfThePast(passage, date))
                {
                    var words = passage.PrintedBetween(date.Start, date.End);
                    results.Add(
                        Descriptor.At(passage, date.Start, date.End, $"“{words}”在报告年度{year}年之后，是否写错年份？")
                    );
                }
            }
        }
    }

    private static bool TellsOfThePast(ProsePassage passage, CalendarDate date)
    {
        var (start, end) = passage.ClauseAround(date.Start);
        var clause = passage.Text.AsSpan(start, end - start);
        var (sentence, sentenceEnd) = passage.SentenceAround(date.Start);
        return NarrativeWords.Loaded.Happened.AnyIn(clause)
            && !Plans.AnyIn(passage.Text.AsSpan(sentence, sentenceEnd - sentence));
    }
}
