using Chengming.Law.Calendar;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

/// <summary>The figures of every year, as they were counted from the notices.</summary>
public class ShippedCalendarTests
{
    [Theory]
    [InlineData(2019, 22, 6, 17, 250)]
    [InlineData(2020, 30, 6, 19, 249)]
    [InlineData(2021, 31, 7, 18, 250)]
    [InlineData(2022, 32, 7, 18, 249)]
    [InlineData(2023, 26, 7, 18, 249)]
    [InlineData(2024, 28, 8, 19, 251)]
    [InlineData(2025, 28, 5, 18, 248)]
    [InlineData(2026, 33, 6, 19, 248)]
    public void Year_HasTheFiguresOfItsNotices(int year, int off, int makeUp, int offOnWeekdays, int workingDays)
    {
        var days = CalendarFiles.Shipped.NoticedDays.Where(d => d.Date.Year == year).ToList();
        var holidays = days.Where(d => d.Kind is NoticedDayKind.Holiday).Select(d => d.Date).ToList();

        Assert.Equal(off, holidays.Count);
        Assert.Equal(makeUp, days.Count - holidays.Count);
        Assert.Equal(offOnWeekdays, holidays.Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
        Assert.Equal(
            workingDays,
            National.CountWorkingDays(new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 30)).Count
                + (National.IsWorkingDay(new DateOnly(year, 12, 31)) ? 1 : 0)
        );
    }

    [Theory]
    [InlineData(2019, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2027, 13)]
    public void StatutoryHolidays_ByYear_AreElevenAndThirteenFrom2025(int year, int days) =>
        Assert.Equal(days, StatutoryHolidays.Of(year).Count);

    [Theory(DisplayName = "放假办法第二条：按农历和节气的节日")]
    // Leap months stand before 端午 or 中秋 in 2020 (4th), 2023 (2nd), 2025 (6th), 2028 (5th) and 2033 (11th).
    [InlineData(2020, "2020-01-25", "2020-04-04", "2020-06-25", "2020-10-01")]
    [InlineData(2023, "2023-01-22", "2023-04-05", "2023-06-22", "2023-09-29")]
    [InlineData(2025, "2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06")]
    [InlineData(2027, "2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15")]
    [InlineData(2028, "2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03")]
    [InlineData(2033, "2033-01-31", "2033-04-04", "2033-06-01", "2033-09-08")]
    public void StatutoryHolidays_OfTheMoonAndTheSun(
        int year,
        string springFestival,
        string qingming,
        string dragonBoat,
        string midAutumn
    )
    {
        var days = StatutoryHolidays.Of(year);

        Assert.Contains(new StatutoryHoliday(Day(springFestival).AddDays(2), "春节"), days);
        Assert.Contains(new StatutoryHoliday(Day(springFestival), "春节"), days);
        Assert.Equal(year >= 2025, days.Contains(new StatutoryHoliday(Day(springFestival).AddDays(-1), "春节")));
        Assert.Contains(new StatutoryHoliday(Day(qingming), "清明节"), days);
        Assert.Contains(new StatutoryHoliday(Day(dragonBoat), "端午节"), days);
        Assert.Contains(new StatutoryHoliday(Day(midAutumn), "中秋节"), days);
    }

    [Fact]
    public void StatutoryHolidays_BeyondTheCentury_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StatutoryHolidays.Of(2100));

    [Fact]
    public void Version_SameData_IsTheSame_OtherData_IsAnother()
    {
        var again = CalendarFiles.Shipped.With(Array.Empty<NoticedDay>());
        var later = Import(Notice2027).CalendarAfter!;

        Assert.Equal(CalendarFiles.Shipped.Version, again.Version);
        Assert.NotEqual(CalendarFiles.Shipped.Version, later.Version);
    }
}
