using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chengming.Law.Calendar;

/// <summary>The notices and local days of one state of knowledge. Valid by construction; a new notice makes a new one.</summary>
[Term("日历数据")]
public sealed class CalendarData
{
    private readonly HolidayTable national;
    private readonly HashSet<(string Region, int Year)> localYears;

    internal CalendarData(
        HolidayTable national,
        IReadOnlyList<LocalHoliday> local,
        IReadOnlyList<CalendarRegion> regions,
        int openDecemberFrom
    )
    {
        this.national = national;
        Local = local;
        Regions = regions;
        OpenFrom = new DateOnly(national.LastYear, 12, openDecemberFrom);
        localYears = [.. local.Select(d => (CalendarRegions.Shortest(d.Region), d.Date.Year))];
        Version = VersionOf();
    }

    /// <summary>The first day of December that the notice of the next year may still change, by default.</summary>
    public const int DefaultOpenDecemberFrom = 25;

    /// <summary>Sixteen hexadecimal digits that are the same for the same data: kept with every date computed from it.</summary>
    public string Version { get; }

    /// <summary>The first year with a notice.</summary>
    public int FirstYear => national.FirstYear;

    /// <summary>The last year with a notice.</summary>
    public int LastYear => national.LastYear;

    /// <summary>The first day that a notice still to come may change.</summary>
    public DateOnly OpenFrom { get; }

    /// <summary>The days of all national notices, in order.</summary>
    public IEnumerable<NoticedDay> NoticedDays => national.Days;

    /// <summary>Years in which a notice gives more or fewer days than the law.</summary>
    public IReadOnlyList<DeclaredDifference> Differences => national.Differences;

    /// <summary>All local days, in order of region and day.</summary>
    public IReadOnlyList<LocalHoliday> Local { get; }

    /// <summary>The regions of provincial level.</summary>
    public IReadOnlyList<CalendarRegion> Regions { get; }

    /// <summary>The data with the days of later notices laid over: a later day wins, a regular day takes an earlier one back.</summary>
    /// <param name="days">The days of the notices, the older notice first.</param>
    /// <param name="differences">Years for which these notices declare more or fewer days than the law.</param>
    /// <exception cref="InvalidCalendarException">A year would lack a statutory holiday, or its days would not balance.</exception>
    public CalendarData With(IEnumerable<NoticedDay> days, params IReadOnlyList<DeclaredDifference> differences)
    {
        var table = national.With(days, differences);
        var problems = HolidayTableCheck.ProblemsOf(table).ToList();
        return problems.Count == 0
            ? new CalendarData(table, Local, Regions, OpenFrom.Day)
            : throw new InvalidCalendarException("holiday notices", problems);
    }

    /// <summary>The data with further local days laid over, a later day winning.</summary>
    public CalendarData With(IEnumerable<LocalHoliday> days) =>
        new(national, LaidOver(Local, days), Regions, OpenFrom.Day);

    /// <summary>The data with another first day of the open end of December, a convention of the house.</summary>
    public CalendarData WithOpenDecemberFrom(int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 31);
        return new CalendarData(national, Local, Regions, day);
    }

    /// <summary>The region of provincial level to which a code of 2, 4 or 6 digits belongs; null when there is none.</summary>
    public CalendarRegion? FindRegion(string code) => CalendarRegions.Find(Regions, code);

    /// <summary>The years of which local days of exactly this region are known, in order.</summary>
    public IReadOnlyList<int> LocalYearsOf(string region) =>
        [.. localYears.Where(y => y.Region == CalendarRegions.Shortest(region)).Select(y => y.Year).Order()];

    internal NoticedDay? On(DateOnly day) => national.On(day);

    internal bool HasLocalDays(string region, int year) => localYears.Contains((region, year));

    internal static IReadOnlyList<LocalHoliday> LaidOver(
        IReadOnlyList<LocalHoliday> under,
        IEnumerable<LocalHoliday> over
    ) =>
        [
            .. under
                .Concat(over)
                .GroupBy(d => (Region: CalendarRegions.Shortest(d.Region), d.Date), (_, same) => same.Last())
                .Where(d => d.Kind is NoticedDayKind.Holiday)
                .OrderBy(d => d.Region, StringComparer.Ordinal)
                .ThenBy(d => d.Date),
        ];

    private string VersionOf()
    {
        var lines = NoticedDays
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Date:O},{d.Kind},{d.Name},{d.Notice}"))
            .Concat(
                Local.Select(d =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{d.Region},{d.Date:O},{d.Kind},{d.Name},{d.Notice},{d.Mark}"
                    )
                )
            )
            .Append(OpenFrom.Day.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
    }
}
