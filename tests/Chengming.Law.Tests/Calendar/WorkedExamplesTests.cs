using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

/// <summary>Periods counted by hand on the national calendar; the days are written beside each.</summary>
public class WorkedExamplesTests
{
    [Theory(DisplayName = "第三十条：收到申请之日起7个工作日内一次性告知补正")]
    [InlineData("2023-09-18", "2023-09-27")] // 19–22, 25–27
    [InlineData("2024-01-22", "2024-01-31")] // 23–26, 29–31
    [InlineData("2025-04-21", "2025-04-29")] // 22–25, 27(班), 28, 29
    [InlineData("2026-02-13", "2026-03-02")] // 14(班), 24–27, 28(班) | 03-02
    public void CorrectionNotice_SevenWorkingDays(string receivedOn, string dueOn) =>
        Assert.Equal(Day(dueOn), National.AddWorkingDays(Day(receivedOn), 7).DueOn);

    [Theory(DisplayName = "第三十三条第二款：自收到申请之日起20个工作日，可延长不超过20个工作日")]
    [InlineData("2023-09-18", 20, "2023-10-20")] // 09-19–22, 25–28 = 8 | 10-07(班), 08(班), 09–13, 16–20 = 20
    [InlineData("2023-09-18", 40, "2023-11-17")] // 10-23–27 = 25, 10-30–11-03 = 30, 11-06–10 = 35, 11-13–17 = 40
    [InlineData("2023-09-18", 30, "2023-11-03")]
    [InlineData("2024-01-22", 20, "2024-02-22")] // 01-23–26, 29–02-02 = 9, 04(班)–09 = 15, 18(班)–22 = 20
    [InlineData("2025-04-21", 20, "2025-05-21")] // 22–25, 27(班)–30 = 8 | 05-06–09 = 12, 12–16 = 17, 19–21 = 20
    [InlineData("2025-05-12", 20, "2025-06-10")] // 13–16, 19–23, 26–30 = 14 | 06-03–06 = 18, 09, 10 = 20
    [InlineData("2025-09-15", 20, "2025-10-17")] // 16–19, 22–26 = 9, 28(班)–30 = 12 | 10-09–11(班) = 15, 13–17 = 20
    [InlineData("2025-12-15", 20, "2026-01-13")] // 16–19, 22–26, 29–31 = 12 | 01-04(班)–09 = 18, 12, 13 = 20
    [InlineData("2026-01-15", 20, "2026-02-12")] // 16, 19–23 = 6, 26–30 = 11, 02-02–06 = 16, 09–12 = 20
    [InlineData("2026-02-13", 20, "2026-03-19")] // 14(班), 24–28(班) = 6 | 03-02–06 = 11, 09–13 = 16, 16–19 = 20
    [InlineData("2026-02-26", 20, "2026-03-25")] // 27, 28(班) | 03-02–06 = 7, 09–13 = 12, 16–20 = 17, 23–25 = 20
    public void Reply_TwentyWorkingDaysAndExtension(string receivedOn, int days, string dueOn) =>
        Assert.Equal(Day(dueOn), National.AddWorkingDays(Day(receivedOn), days).DueOn);

    [Fact(DisplayName = "第三十一条：邮寄以行政机关签收之日为收到之日，休息日签收亦同")]
    public void Reply_SignedForOnAHoliday_CountsFromTheNextWorkingDay()
    {
        var period = National.AddWorkingDays(Day("2026-02-22"), 20);

        // 24–27, 28(班) = 5 | 03-02–06 = 10, 09–13 = 15, 16–20 = 20
        Assert.Equal(Day("2026-03-20"), period.DueOn);
        Assert.Equal(Day("2026-02-24"), period.Days().First(d => d.Number == 1).Day.Date);
    }

    [Theory(DisplayName = "第三十二条：第三方自收到征求意见书之日起15个工作日内提出意见")]
    [InlineData("2025-09-22", "2025-10-17")] // 23–26, 28(班)–30 = 7 | 10-09–11(班) = 10, 13–17 = 15
    public void ThirdParty_FifteenWorkingDays(string receivedOn, string dueOn) =>
        Assert.Equal(Day(dueOn), National.AddWorkingDays(Day(receivedOn), 15).DueOn);

    [Theory(DisplayName = "第三十三条第三款：征求第三方和其他机关意见所需时间不计算在期限内")]
    // pause 09-22–26, 28(班)–30, 10-09–11(班), 13–15 = 14 left out; 20th day from 10-17 on: 14 later
    [InlineData("2025-09-15", 20, "2025-09-19/2025-10-15", 14, "2025-11-06")]
    [InlineData("2025-09-15", 20, "2025-09-19/2025-10-17", 16, "2025-11-10")]
    // 09-09–13, 14(班), 18–20, 23–27: the pauses overlap from 09-13 to 09-20
    [InlineData("2024-09-02", 20, "2024-09-06/2024-09-20 2024-09-12/2024-09-27", 14, "2024-10-24")]
    [InlineData("2024-09-02", 20, "2024-09-06/2024-09-20", 9, "2024-10-17")]
    [InlineData("2024-09-02", 40, "2024-09-06/2024-09-20", 9, "2024-11-14")]
    public void Reply_WithConsultations_LeavesTheirTimeOutOnce(
        string receivedOn,
        int days,
        string pauses,
        int leftOut,
        string dueOn
    )
    {
        var period = National.AddWorkingDays(Day(receivedOn), days, Pauses(pauses));

        Assert.Equal(Day(dueOn), period.DueOn);
        Assert.Equal(leftOut, period.Days().Count(d => d.IsPaused && d.Day.IsWorkingDay));
        Assert.False(period.IsProvisional);
    }

    [Theory(DisplayName = "信息处理费管理办法第六条：收到收费通知次日起20个工作日内缴费")]
    [InlineData("2026-02-05", "2026-03-11")] // 06, 09–13, 14(班) = 7, 24–27, 28(班) = 12 | 03-02–06 = 17, 09–11 = 20
    public void Payment_TwentyWorkingDays(string receivedOn, string dueOn) =>
        Assert.Equal(Day(dueOn), National.AddWorkingDays(Day(receivedOn), 20).DueOn);

    [Theory(DisplayName = "第二十六条：自政府信息形成或者变更之日起20个工作日内公开")]
    [InlineData("2026-02-10", "2026-03-16")] // 11–13, 14(班) = 4, 24–28(班) = 9 | 03-02–06 = 14, 09–13 = 19, 16 = 20
    public void Publication_TwentyWorkingDays(string createdOn, string dueOn) =>
        Assert.Equal(Day(dueOn), National.AddWorkingDays(Day(createdOn), 20).DueOn);

    [Theory(DisplayName = "行政复议法第二十条60日、行政诉讼法第四十五条15日：末日为休息日的顺延")]
    [InlineData("2025-12-19", 60, "2026-02-17", "2026-02-24")] // 12 days of December, 31 of January, 17 of February
    [InlineData("2026-04-18", 15, "2026-05-03", "2026-05-06")]
    public void Remedy_InDays_EndsOnAWorkingDay(string knownOn, int days, string endsOn, string dueOn)
    {
        var period = National.AddDays(Day(knownOn), days);

        Assert.Equal((Day(endsOn), Day(dueOn)), (period.EndsOn, period.DueOn));
        Assert.Equal(Day(endsOn), period.RestDays[0].Date);
        Assert.All(period.RestDays, d => Assert.Equal(Law.Calendar.DayReason.NoticedHoliday, d.Reason));
    }

    [Fact(DisplayName = "行政诉讼法第四十六条：6个月；民法典第二百零二条：没有对应日的，月末日为末日")]
    public void Suit_SixMonthsFromThe31st_EndsOnTheLastOfFebruary()
    {
        var period = National.AddMonths(Day("2025-08-31"), 6);

        // 2026-02-28 is a Saturday, but worked: nothing moves.
        Assert.Equal(Day("2026-02-28"), period.DueOn);
        Assert.Empty(period.RestDays);
    }

    [Fact(DisplayName = "放假办法第四条：宁夏开斋节地方假日不是工作日")]
    public void Reply_OfANingxiaAgency_LeavesLocalHolidaysOut()
    {
        // National: 04-21–23, 25(班)–30 = 9 | 05-06–08(班) = 12, 10–14 = 17, 17–19 = 20; without 05-13 and 14 two days later.
        Assert.Equal(Day("2021-05-19"), National.AddWorkingDays(Day("2021-04-20"), 20).DueOn);
        Assert.Equal(Day("2021-05-21"), Ningxia.AddWorkingDays(Day("2021-04-20"), 20).DueOn);
    }
}
