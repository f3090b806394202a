using Chengming.Law.Calendar;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("2024-02-09", DayReason.Weekday, "", "")] // New Year's Eve, in 2024 no holiday yet
    [InlineData("2024-02-10", DayReason.NoticedHoliday, "春节", "国办发明电〔2023〕7号")]
    [InlineData("2024-02-18", DayReason.MakeUpDay, "春节", "国办发明电〔2023〕7号")]
    [InlineData("2020-01-31", DayReason.NoticedHoliday, "春节", "国办发明电〔2020〕1号")]
    [InlineData("2019-05-05", DayReason.MakeUpDay, "劳动节", "国办发明电〔2019〕3号")]
    [InlineData("2022-12-31", DayReason.NoticedHoliday, "元旦", "国办发明电〔2022〕16号")]
    [InlineData("2026-07-04", DayReason.Weekend, "", "")]
    [InlineData("2026-03-08", DayReason.Weekend, "", "")]
    public void Explain_AnyDay_NamesHolidayAndNotice(string day, DayReason reason, string name, string notice)
    {
        var explained = National.Explain(Day(day));

        Assert.Equal((reason, name, notice), (explained.Reason, explained.Name, explained.Notice));
        Assert.Equal(National.IsWorkingDay(Day(day)), explained.IsWorkingDay);
    }

    [Theory(DisplayName = "放假办法第三条、第五条：部分公民放假的节日和纪念日是工作日")]
    [InlineData("2023-03-08")]
    [InlineData("2023-05-04")]
    [InlineData("2023-06-01")]
    [InlineData("2023-08-01")]
    public void IsWorkingDay_HolidayOfPartOfThePopulation_IsTrue(string day) =>
        Assert.True(National.IsWorkingDay(Day(day)));

    [Fact]
    public void Explain_InWords_IsASentence() =>
        Assert.Equal(
            "2026-02-14（周六）是工作日：春节调休上班（国办发明电〔2025〕7号）。",
            National.Explain(Day("2026-02-14")).ToString()
        );

    [Fact]
    public void Days_OfAPeriod_AreNumberedWhereTheyCount()
    {
        var days = National.AddWorkingDays(Day("2026-02-12"), 3, Pauses("2026-02-23/2026-02-24")).Days().ToList();

        // 13 = 1, 14(班) = 2, 15–23 off, 24 paused, 25 = 3
        Assert.Equal(Day("2026-02-25"), days[^1].Day.Date);
        Assert.Equal(13, days.Count);
        Assert.Equal(["13", "14", "25"], days.Where(d => d.Number is not null).Select(d => $"{d.Day.Date.Day}"));
        Assert.Equal(Day("2026-02-24"), Assert.Single(days, d => d.IsPaused).Day.Date);
    }

    [Fact]
    public void CountWorkingDays_BetweenTwoDays_LeavesTheFirstOut()
    {
        Assert.Equal(0, National.CountWorkingDays(Day("2026-03-02"), Day("2026-03-02")).Count);
        Assert.Equal(4, National.CountWorkingDays(Day("2026-03-02"), Day("2026-03-06")).Count);
        Assert.Equal(
            2,
            National.CountWorkingDays(Day("2026-03-02"), Day("2026-03-06"), Pauses("2026-03-02/2026-03-04")).Count
        );
    }

    [Theory(DisplayName = "没有放假安排的日期不作推算：2019年以前拒绝")]
    [InlineData("2018-12-31")]
    [InlineData("2000-01-03")]
    public void AnyAnswer_BeforeTheFirstNotice_IsRefused(string day)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => National.IsWorkingDay(Day(day)));
        Assert.Throws<ArgumentOutOfRangeException>(() => National.Explain(Day(day)));
        Assert.Throws<ArgumentOutOfRangeException>(() => National.AddWorkingDays(Day(day).AddDays(-1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => National.AddDays(Day(day).AddDays(-1), 1));
    }

    [Fact]
    public void AnyAnswer_BeyondTheCentury_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => National.IsWorkingDay(Day("2100-01-04")));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void AddAnything_NotPositive_IsRefused(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => National.AddWorkingDays(Day("2026-03-02"), count));
        Assert.Throws<ArgumentOutOfRangeException>(() => National.AddDays(Day("2026-03-02"), count));
        Assert.Throws<ArgumentOutOfRangeException>(() => National.AddMonths(Day("2026-03-02"), count));
    }

    [Fact]
    public void PausedPeriod_EndingBeforeItBegins_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pauses("2026-03-05/2026-03-04"));

    [Theory]
    [InlineData("2025-08-31", 1, "2025-09-30")] // September has no 31st; a Tuesday
    [InlineData("2025-01-30", 1, "2025-02-28")]
    [InlineData("2023-11-30", 3, "2024-02-29")] // a leap year
    [InlineData("2025-03-10", 6, "2025-09-10")]
    [InlineData("2025-12-01", 1, "2026-01-04")] // 01-01–03 off, Sunday 01-04 worked
    public void AddMonths_ToTheCorrespondingDay_OrTheLast(string day0, int months, string dueOn) =>
        Assert.Equal(Day(dueOn), National.AddMonths(Day(day0), months).DueOn);
}
