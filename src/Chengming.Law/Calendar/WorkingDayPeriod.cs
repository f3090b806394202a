namespace Chengming.Law.Calendar;

/// <summary>A day of a period: the n-th that counts, or one that does not.</summary>
/// <param name="Day">The day with its reason.</param>
/// <param name="Number">Its number among the days that count, from 1; null when it does not count.</param>
/// <param name="IsPaused">True when it lies in a pause.</param>
[Term("期限内的一日")]
public sealed record PeriodDay(DayExplanation Day, int? Number, bool IsPaused);

/// <summary>A period of working days with its end and the days it is made of.</summary>
[Term("工作日期限")]
public sealed class WorkingDayPeriod
{
    private readonly WorkingCalendar calendar;

    internal WorkingDayPeriod(
        WorkingCalendar calendar,
        DateOnly day0,
        int count,
        DateOnly dueOn,
        IReadOnlyList<PausedPeriod> pauses
    )
    {
        this.calendar = calendar;
        Day0 = day0;
        Count = count;
        DueOn = dueOn;
        Pauses = pauses;
        Gaps = calendar.GapsBetween(day0, dueOn);
    }

    /// <summary>The day of the event, which is not counted.</summary>
    public DateOnly Day0 { get; }

    /// <summary>Working days in the period.</summary>
    public int Count { get; }

    /// <summary>The last permitted day.</summary>
    public DateOnly DueOn { get; }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<PausedPeriod> Pauses { get; }

    /// <summary>What may still move the end.</summary>
    public IReadOnlyList<CalendarGap> Gaps { get; }

    /// <summary>True when a notice still to come may move the end.</summary>
    public bool IsProvisional => Gaps.Count > 0;

    /// <summary>Every day from the one after the event to the last, numbered where it counts: what a ruled line shows.</summary>
    public IEnumerable<PeriodDay> Days()
    {
        var number = 0;
        for (var day = Day0.AddDays(1); day <= DueOn; day = day.AddDays(1))
        {
            var explained = calendar.Explain(day);
            var paused = Pauses.Any(p => p.Contains(day));
            yield return new PeriodDay(explained, explained.IsWorkingDay && !paused ? ++number : null, paused);
        }
    }
}

/// <summary>How many working days lie between two days.</summary>
/// <param name="Count">The number.</param>
/// <param name="Gaps">What may still change it.</param>
[Term("工作日天数")]
public sealed record WorkingDayCount(int Count, IReadOnlyList<CalendarGap> Gaps)
{
    /// <summary>True when a notice still to come may change the number.</summary>
    public bool IsProvisional => Gaps.Count > 0;
}
