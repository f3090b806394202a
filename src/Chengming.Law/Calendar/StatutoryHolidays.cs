using System.Collections.Concurrent;
using System.Globalization;

namespace Chengming.Law.Calendar;

/// <summary>A day that is a holiday by law, whatever the year's notice makes of the days around it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">The holiday under which notices list it; New Year's Eve counts to 春节.</param>
[Term("法定节假日")]
public sealed record StatutoryHoliday(DateOnly Date, string Name);

/// <summary>全体公民放假的节日: 11 days a year, 13 from 2025 (New Year's Eve of the lunar calendar and 2 May were added).</summary>
/// <remarks>Holidays of part of the population and commemorations are working days (arts 3, 5).</remarks>
[Term("法定节假日规则")]
[Cites(Instrument.HolidayMeasures, article: 2)]
[Cites(Instrument.HolidayMeasures, article: 3)]
[Cites(Instrument.HolidayMeasures, article: 5)]
public static class StatutoryHolidays
{
    /// <summary>The last year for which the days can be told: the rule for 清明 holds for this century.</summary>
    public const int LastYear = 2099;

    private static readonly Dated<(bool NewYearsEve, int LabourDays)> Rules = new(
        (new DateOnly(2014, 1, 1), (false, 1)),
        (new DateOnly(2025, 1, 1), (true, 2))
    );

    /// <summary>The first year for which the days can be told.</summary>
    public static int FirstYear => Rules.First.Year;

    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly ConcurrentDictionary<int, IReadOnlyList<StatutoryHoliday>> Years = new();

    /// <summary>The days of a year in their order. When two holidays meet (2020-10-01), the day is there for each: both count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies before the rules known here, or after <see cref="LastYear"/>.</exception>
    public static IReadOnlyList<StatutoryHoliday> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return Years.GetOrAdd(year, y => [.. DaysOf(y).OrderBy(h => h.Date)]);
    }

    /// <summary>The holiday on this day; null when it is none.</summary>
    public static StatutoryHoliday? On(DateOnly day) => Of(day.Year).FirstOrDefault(h => h.Date == day);

    private static IEnumerable<StatutoryHoliday> DaysOf(int year)
    {
        var (withEve, labourDays) = Rules.On(new DateOnly(year, 1, 1));
        var newYear = LunarDay(year, 1, 1);

        yield return new(new DateOnly(year, 1, 1), "元旦");
        for (var i = withEve ? -1 : 0; i < 3; i++)
        {
            yield return new(newYear.AddDays(i), "春节");
        }

        yield return new(Qingming(year), "清明节");
        for (var day = 1; day <= labourDays; day++)
        {
            yield return new(new DateOnly(year, 5, day), "劳动节");
        }

        yield return new(LunarDay(year, 5, 5), "端午节");
        yield return new(LunarDay(year, 8, 15), "中秋节");
        for (var day = 1; day <= 3; day++)
        {
            yield return new(new DateOnly(year, 10, day), "国庆节");
        }
    }

    /// <summary>A leap month shifts the numbers of the months after it.</summary>
    private static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var number = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, number, day, 0, 0, 0, 0));
    }

    /// <summary>
    /// The solar term falls on 4 or 5 April. The rule of thumb for 2000–2099 was held against the sun's longitude (15°, Beijing time)
    /// for every year.
    /// </summary>
    private static DateOnly Qingming(int year)
    {
        var ofCentury = year % 100;
        return new DateOnly(year, 4, (int)((ofCentury * 0.2422) + 4.81) - (ofCentury / 4));
    }
}
