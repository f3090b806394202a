using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

public class CalendarYearTests
{
    [Fact]
    public void Year_2026_HasItsMonthsAndHolidays()
    {
        var year = National.Year(2026);

        Assert.Equal((365, 248), (year.Days.Count(), year.WorkingDays));
        // 28 days, 20 weekdays; 16–20 and 23 off, Saturdays 14 and 28 worked
        Assert.Equal(16, year.Months[1].WorkingDays);
        Assert.Equal([Day("2026-02-14"), Day("2026-02-28")], year.Months[1].MakeUpDays);
        var springFestival = year.Holidays[1];
        Assert.Equal(("春节", "国办发明电〔2025〕7号"), (springFestival.Name, springFestival.Notice));
        Assert.Equal((9, 2), (springFestival.Off.Count, springFestival.MakeUp.Count));
        // By their first day off, although a make-up day of 国庆节 comes before 中秋节.
        Assert.Equal(["中秋节", "国庆节"], year.Holidays.TakeLast(2).Select(h => h.Name));
        // The end of December waits for the notice of 2027.
        Assert.Equal(2027, Assert.Single(year.Gaps).Year);
    }

    [Fact]
    public void Year_WhoseEndBelongsToTheNextNotice_ShowsBothNotices() =>
        Assert.Equal(
            ["国办发明电〔2021〕11号", "国办发明电〔2022〕16号"],
            National.Year(2022).Holidays.Where(h => h.Name == "元旦").Select(h => h.Notice)
        );

    [Fact]
    public void Year_OfNingxia_HasFourDaysLess()
    {
        var year = Ningxia.Year(2021);

        Assert.Equal(National.Year(2021).WorkingDays - 4, year.WorkingDays);
        Assert.Equal(["开斋节", "古尔邦节"], year.Holidays.Where(h => h.IsLocal).Select(h => h.Name));
    }

    [Fact]
    public void Year_BeforeTheFirstNotice_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => National.Year(2018));
}
