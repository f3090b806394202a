using Chengming.Law;

namespace Chengming.Reports.Checks.Narrative.Dates;

/// <summary>N407: every date is in the calendar.</summary>
[Term("日期存在")]
public sealed class DatesExist : ICheck
{
    private const int LeapYear = 2024;

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N407",
            "正文中的日期应当存在",
            Severity.Warning,
            "办公惯例：日期核对",
            "核对原始材料，改为实际日期。",
            "“于2月30日召开会议”。",
            "“于2024年2月29日召开会议”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var passage in report.Prose.Passages)
        {
            foreach (var date in CalendarDate.Of(passage))
            {
                if (Exists(date, date.Year ?? LeapYear))
                {
                    continue;
                }

                var words = passage.PrintedBetween(date.Start, date.End);
                results.Add(Descriptor.At(passage, date.Start, date.End, $"“{words}”不是日历上有的日期。"));
            }
        }
    }

    private static bool Exists(CalendarDate date, int year) =>
        date.Month is >= 1 and <= 12
        && (date.Day is null || (date.Day >= 1 && date.Day <= DateTime.DaysInMonth(year, date.Month)));
}
