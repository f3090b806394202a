using Chengming.Law.Calendar;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

/// <summary>Days of which the notice is not known: answered, and marked.</summary>
public class ProvisionalAnswersTests
{
    [Fact]
    public void AddWorkingDays_IntoAYearWithoutNotice_IsProvisional()
    {
        var period = National.AddWorkingDays(Day("2026-12-15"), 20);

        // 16–18, 21–25, 28–31 = 12 | 01-01 is a holiday by law; 04–08 = 17, 11–13 = 20
        Assert.Equal(Day("2027-01-13"), period.DueOn);
        Assert.True(period.IsProvisional);
        Assert.Equal(
            [CalendarGapKind.NextNoticeMayChangeIt, CalendarGapKind.NoNoticeYet],
            period.Gaps.Select(g => g.Kind)
        );
        Assert.All(period.Gaps, g => Assert.Equal(2027, g.Year));
    }

    [Theory]
    [InlineData("2027-01-01", false, DayReason.StatutoryHoliday)]
    [InlineData("2027-01-04", true, DayReason.Weekday)]
    [InlineData("2027-02-05", false, DayReason.StatutoryHoliday)] // 除夕
    [InlineData("2027-02-08", false, DayReason.StatutoryHoliday)]
    [InlineData("2027-02-09", true, DayReason.Weekday)] // off in practice, but only a notice can say so
    [InlineData("2027-10-02", false, DayReason.StatutoryHoliday)]
    [InlineData("2027-10-09", false, DayReason.Weekend)]
    public void Explain_AYearWithoutNotice_KnowsOnlyWeekdaysAndTheLaw(string day, bool works, DayReason reason)
    {
        var explained = National.Explain(Day(day));

        Assert.Equal((works, reason), (explained.IsWorkingDay, explained.Reason));
        Assert.True(explained.IsProvisional);
    }

    [Theory(DisplayName = "下一年的通知可能改动本年12月下旬")]
    [InlineData(17, "2026-12-24", false)] // 02–04, 07–11, 14–18, 21–24 = 17
    [InlineData(18, "2026-12-25", true)]
    public void AddWorkingDays_ToTheEndOfTheLastDecember_IsProvisional(int count, string dueOn, bool provisional)
    {
        var period = National.AddWorkingDays(Day("2026-12-01"), count);

        Assert.Equal((Day(dueOn), provisional), (period.DueOn, period.IsProvisional));
    }

    [Fact]
    public void Explain_TheEndOfAnEarlierDecember_IsFinal() =>
        Assert.False(National.Explain(Day("2025-12-31")).IsProvisional);

    [Fact]
    public void OpenDecember_AsTheHouseSetsIt_MovesWhatIsProvisional()
    {
        var careful = WorkingCalendar.Of(CalendarFiles.Shipped.WithOpenDecemberFrom(20));

        Assert.True(careful.Explain(Day("2026-12-20")).IsProvisional);
        Assert.False(careful.Explain(Day("2026-12-19")).IsProvisional);
    }

    [Fact]
    public void AddDays_EndingInAYearWithoutNotice_IsProvisional()
    {
        Assert.True(National.AddDays(Day("2026-12-01"), 60).IsProvisional);
        Assert.False(National.AddDays(Day("2026-10-01"), 60).IsProvisional);
    }

    [Fact]
    public void CountWorkingDays_IntoAYearWithoutNotice_IsProvisional() =>
        Assert.True(National.CountWorkingDays(Day("2026-12-01"), Day("2027-01-05")).IsProvisional);

    [Fact]
    public void AddWorkingDays_NoticeLoaded_IsFinalAndCountsItsDays()
    {
        var period = WorkingCalendar.Of(Import(Notice2027).CalendarAfter!).AddWorkingDays(Day("2026-12-15"), 20);

        // 16–18, 21–25, 27(班)–30 = 12 | 31 and 01-01 off; 04–08 = 17, 11–13 = 20
        Assert.Equal(Day("2027-01-13"), period.DueOn);
        Assert.False(period.IsProvisional);
        Assert.Contains(period.Days(), d => d.Day.Date == Day("2026-12-27") && d.Number == 9);
    }
}
