using Chengming.Features.Portal;
using Chengming.Law.Calendar;

namespace Chengming.Features.Office.Morning;

/// <summary>How long there is until a day: below zero when it is past.</summary>
/// <param name="Days">Number of days.</param>
/// <param name="Unit">What they are counted in. What is late is late by natural days.</param>
/// <param name="IsProvisional">True when a holiday notice still to come may change the number.</param>
internal sealed record DaysLeft(int Days, DayUnit Unit, bool IsProvisional = false)
{
    /// <summary>Counts from today to the last permitted day.</summary>
    public static DaysLeft Of(DateOnly dueOn, DateOnly today, DayUnit unit, WorkingCalendar calendar) =>
        unit is DayUnit.Working && dueOn > today
            ? OfWorking(calendar.CountWorkingDays(today, dueOn))
            : new DaysLeft(dueOn.DayNumber - today.DayNumber, DayUnit.Natural);

    /// <summary>In the reader's language.</summary>
    public string InWords(Words words) =>
        (Days, Unit) switch
        {
            (0, DayUnit.Natural) => words["今天到期"],
            (< 0, _) => words["已逾期 {0} 天（自然日）", -Days],
            (_, DayUnit.Working) => words[IsProvisional ? "还有 {0} 个工作日（暂定）" : "还有 {0} 个工作日", Days],
            _ => words["还有 {0} 天（自然日）", Days],
        };

    /// <summary>In Chinese.</summary>
    public override string ToString() =>
        (Days, Unit) switch
        {
            (0, DayUnit.Natural) => "今天到期",
            (< 0, _) => $"已逾期 {-Days} 天（自然日）",
            (_, DayUnit.Working) => $"还有 {Days} 个工作日{(IsProvisional ? "（暂定）" : "")}",
            _ => $"还有 {Days} 天（自然日）",
        };

    private static DaysLeft OfWorking(WorkingDayCount counted) =>
        new(counted.Count, DayUnit.Working, counted.IsProvisional);
}
