namespace Chengming.Law.Calendar;

/// <summary>A month with its days.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Days">Every day.</param>
[Term("月历")]
public sealed record CalendarMonth(int Month, IReadOnlyList<DayExplanation> Days)
{
    /// <summary>Number of working days.</summary>
    public int WorkingDays => Days.Count(d => d.IsWorkingDay);

    /// <summary>Days that are not worked.</summary>
    public IEnumerable<DateOnly> RestDays => Days.Where(d => !d.IsWorkingDay).Select(d => d.Date);

    /// <summary>Saturdays and Sundays that are worked.</summary>
    public IEnumerable<DateOnly> MakeUpDays => Days.Where(d => d.Reason is DayReason.MakeUpDay).Select(d => d.Date);
}

/// <summary>A holiday of the year as one notice arranges it.</summary>
/// <param name="Name">The holiday.</param>
/// <param name="Notice">The number of the notice; empty when there is none, or it is not known.</param>
/// <param name="IsLocal">True for days set by a local government.</param>
/// <param name="Off">The days off, listed weekends included.</param>
/// <param name="MakeUp">The days worked instead.</param>
[Term("节日放假安排")]
public sealed record HolidayArrangement(
    string Name,
    string Notice,
    bool IsLocal,
    IReadOnlyList<DateOnly> Off,
    IReadOnlyList<DateOnly> MakeUp
);

/// <summary>A year as it hangs on the wall.</summary>
[Term("年度日历")]
public sealed class CalendarYear
{
    internal CalendarYear(WorkingCalendar calendar, int year)
    {
        Year = year;
        Months =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(month => new CalendarMonth(
                    month,
                    [
                        .. Enumerable
                            .Range(1, DateTime.DaysInMonth(year, month))
                            .Select(day => calendar.Explain(new DateOnly(year, month, day))),
                    ]
                )),
        ];
        Holidays =
        [
            .. Days.Where(d => d.Reason is not (DayReason.Weekday or DayReason.Weekend))
                .GroupBy(
                    d => (d.Name, d.Notice, IsLocal: d.Reason is DayReason.LocalHoliday),
                    (key, days) =>
                    {
                        var byWork = days.ToLookup(d => d.IsWorkingDay, d => d.Date);
                        return new HolidayArrangement(
                            key.Name,
                            key.Notice,
                            key.IsLocal,
                            [.. byWork[false]],
                            [.. byWork[true]]
                        );
                    }
                )
                .OrderBy(h => h.Off.Concat(h.MakeUp).First()),
        ];
        Gaps = [.. Days.SelectMany(d => d.Gaps).Distinct()];
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>January to December.</summary>
    public IReadOnlyList<CalendarMonth> Months { get; }

    /// <summary>The holidays in the order of their first day.</summary>
    public IReadOnlyList<HolidayArrangement> Holidays { get; }

    /// <summary>What may still change days of the year.</summary>
    public IReadOnlyList<CalendarGap> Gaps { get; }

    /// <summary>Every day.</summary>
    public IEnumerable<DayExplanation> Days => Months.SelectMany(m => m.Days);

    /// <summary>Number of working days.</summary>
    public int WorkingDays => Months.Sum(m => m.WorkingDays);
}
