using System.Collections.Frozen;

namespace Chengming.Law.Calendar;

/// <summary>
/// Which days are worked: Monday to Friday without holidays, make-up days with them, and without the local holidays of a region.
/// Days before the first notice are refused; days after the last are answered provisionally, and the answer says so.
/// </summary>
[Term("工作日日历")]
[Cites(Instrument.HolidayMeasures, article: 2)]
[Cites(Instrument.HolidayMeasures, article: 4)]
public sealed class WorkingCalendar
{
    private readonly CalendarData data;
    private readonly FrozenDictionary<DateOnly, LocalHoliday> local;
    private readonly IReadOnlyList<CalendarRegion> festive;

    private WorkingCalendar(CalendarData data, string region)
    {
        this.data = data;
        Region = region;
        // A day may be set by province and city alike; the one of the nearer government is named.
        local = data
            .Local.Where(d => region.Length > 0 && CalendarRegions.Covers(d.Region, region))
            .OrderByDescending(d => CalendarRegions.Shortest(d.Region).Length)
            .DistinctBy(d => d.Date)
            .ToFrozenDictionary(d => d.Date);
        festive =
        [
            .. data.Regions.Where(r =>
                r.Festivals.Length > 0 && region.Length > 0 && CalendarRegions.Covers(r.Code, region)
            ),
        ];
    }

    /// <summary>The national calendar of this data.</summary>
    public static WorkingCalendar Of(CalendarData data) => new(data, "");

    /// <summary>The version of the data behind the answers, to be kept with a date that was computed from it.</summary>
    public string Version => data.Version;

    /// <summary>The code of the region whose local holidays are left out; empty for the national calendar.</summary>
    public string Region { get; }

    /// <summary>The first day that can be answered.</summary>
    public DateOnly FirstDay => new(data.FirstYear, 1, 1);

    /// <summary>The last day that can be answered, provisionally.</summary>
    public static DateOnly LastDay { get; } = new(StatutoryHolidays.LastYear, 12, 31);

    /// <summary>The calendar of an agency in this region: the national one without the region's local holidays.</summary>
    /// <param name="region">A code of 2, 4 or 6 digits (GB/T 2260); empty for the national calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such region.</exception>
    public WorkingCalendar For(string region) =>
        region.Length == 0 || data.FindRegion(region) is not null
            ? new WorkingCalendar(data, region)
            : throw new ArgumentOutOfRangeException(nameof(region), region, "No region has this code.");

    /// <summary>True when the day is worked, as far as is known; <see cref="Explain"/> says why and how sure it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first notice.</exception>
    public bool IsWorkingDay(DateOnly day) => ReasonOf(day) is DayReason.Weekday or DayReason.MakeUpDay;

    /// <summary>The day with the reason why it is worked or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first notice.</exception>
    public DayExplanation Explain(DateOnly day)
    {
        var reason = ReasonOf(day);
        var (name, notice, mark) = reason switch
        {
            DayReason.MakeUpDay or DayReason.NoticedHoliday when data.On(day) is { } noticed => (
                noticed.Name,
                noticed.Notice,
                SourceMark.Confirmed
            ),
            DayReason.LocalHoliday => (local[day].Name, local[day].Notice, local[day].Mark),
            DayReason.StatutoryHoliday => (StatutoryHolidays.On(day)!.Name, "", SourceMark.Confirmed),
            _ => ("", "", SourceMark.Confirmed),
        };
        return new DayExplanation(day, reason, name, notice, mark, GapsBetween(day.AddDays(-1), day));
    }

    /// <summary>All days of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies before the first notice.</exception>
    public CalendarYear Year(int year) => new(this, year);

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="day0"/> that lies in no pause.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive, or the period begins before the first notice.</exception>
    [Cites(Instrument.CivilProcedureLaw, article: 85)]
    public WorkingDayPeriod AddWorkingDays(DateOnly day0, int count, params IReadOnlyList<PausedPeriod> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var day = day0;
        for (var counted = 0; counted < count; )
        {
            day = day.AddDays(1);
            counted += IsWorkingDay(day) && !IsPaused(day, pauses) ? 1 : 0;
        }

        return new WorkingDayPeriod(this, day0, count, day, pauses);
    }

    /// <summary>The working days after <paramref name="from"/>, up to and with <paramref name="to"/>, that lie in no pause.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins, or begins before the first notice.</exception>
    public WorkingDayCount CountWorkingDays(DateOnly from, DateOnly to, params IReadOnlyList<PausedPeriod> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) && !IsPaused(day, pauses) ? 1 : 0;
        }

        return new WorkingDayCount(count, GapsBetween(from, to));
    }

    /// <summary>A period of natural days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive, or the end lies before the first notice.</exception>
    public NaturalPeriod AddDays(DateOnly day0, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return EndingOn(day0, day0.AddDays(days));
    }

    /// <summary>A period of months: to the corresponding day, or the last day of a month that has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive, or the end lies before the first notice.</exception>
    [Cites(Instrument.CivilCode, article: 202)]
    public NaturalPeriod AddMonths(DateOnly day0, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return EndingOn(day0, day0.AddMonths(months));
    }

    /// <summary>What may still change days after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    internal IReadOnlyList<CalendarGap> GapsBetween(DateOnly from, DateOnly to)
    {
        var first = from.AddDays(1);
        if (first > to || (to < data.OpenFrom && festive.Count == 0))
        {
            return [];
        }

        var gaps = new List<CalendarGap>();
        if (first.Year <= data.LastYear && to >= data.OpenFrom)
        {
            gaps.Add(new(CalendarGapKind.NextNoticeMayChangeIt, data.LastYear + 1));
        }

        for (var year = first.Year; year <= to.Year; year++)
        {
            if (year > data.LastYear)
            {
                gaps.Add(new(CalendarGapKind.NoNoticeYet, year));
            }

            gaps.AddRange(
                festive
                    .Where(r => !data.HasLocalDays(r.Code, year))
                    .Select(r => new CalendarGap(CalendarGapKind.LocalHolidaysMissing, year, r.Name))
            );
        }

        return gaps;
    }

    private static bool IsPaused(DateOnly day, IReadOnlyList<PausedPeriod> pauses)
    {
        for (var i = 0; i < pauses.Count; i++)
        {
            if (pauses[i].Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    private NaturalPeriod EndingOn(DateOnly day0, DateOnly end)
    {
        var rest = new List<DayExplanation>();
        var due = end;
        while (!IsWorkingDay(due))
        {
            rest.Add(Explain(due));
            due = due.AddDays(1);
        }

        return new NaturalPeriod(day0, end, due, rest, GapsBetween(end.AddDays(-1), due));
    }

    /// <summary>The definition: make-up days are worked whatever else they are; then holidays, local days, weekends.</summary>
    private DayReason ReasonOf(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, FirstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, LastDay);
        return data.On(day) is { } noticed
            ? noticed.Kind is NoticedDayKind.MakeUp
                ? DayReason.MakeUpDay
                : DayReason.NoticedHoliday
            : day.Year > data.LastYear && StatutoryHolidays.On(day) is not null
                ? DayReason.StatutoryHoliday
                : local.ContainsKey(day)
                    ? DayReason.LocalHoliday
                    : Weekdays.IsWeekend(day)
                        ? DayReason.Weekend
                        : DayReason.Weekday;
    }
}
