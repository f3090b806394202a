using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using static Chengming.Law.Tests.Calendar.Calendars;
using static Chengming.Law.Tests.Requests.Clock.Clocks;

namespace Chengming.Law.Tests.Requests.Clock;

/// <summary>The worked examples of the legal reference, by their numbers; the days are counted beside the calendar's own examples.</summary>
public class ClockExamplesTests
{
    [Theory(DisplayName = "例1、3、10、12：收到申请之日起7个工作日、20个工作日")]
    [InlineData("2023-09-18", "2023-09-27", "2023-10-20")]
    [InlineData("2024-01-22", "2024-01-31", "2024-02-22")]
    [InlineData("2026-02-13", "2026-03-02", "2026-03-19")]
    [InlineData("2025-12-15", "2025-12-24", "2026-01-13")]
    public void Received_SevenAndTwentyWorkingDays(string received, string notice, string due)
    {
        var clock = On(received, Received(received));

        Assert.Equal(Day(due), clock.DueOn);
        Assert.Equal(Day(notice), clock.DueOf(ClockWatchKind.CorrectionNotice));
        Assert.Equal((ClockState.Running, 20), (clock.State, clock.WorkingDaysLeft));
    }

    [Theory(DisplayName = "例2：延期20个、10个工作日")]
    [InlineData(20, "2023-11-17")]
    [InlineData(10, "2023-11-03")]
    public void Extended_AddsItsDays(int days, string due) =>
        Assert.Equal(Day(due), On("2023-10-19", Received("2023-09-18"), Extended("2023-10-19", days)).DueOn);

    [Fact(DisplayName = "例4：补正重新起算")]
    public void Corrected_Restarts()
    {
        var without = On("2025-04-28", Received("2025-04-21"));
        var asked = On("2025-04-28", Received("2025-04-21"), Notice("2025-04-28"));
        var corrected = On("2025-05-12", Received("2025-04-21"), Notice("2025-04-28"), Corrected("2025-05-12"));

        Assert.Equal(Day("2025-05-21"), without.DueOn);
        Assert.Equal(Day("2025-04-29"), without.DueOf(ClockWatchKind.CorrectionNotice));
        Assert.Equal((ClockState.AwaitingCorrection, null), (asked.State, asked.DueOn));
        Assert.Equal((ClockState.Running, Day("2025-06-10")), (corrected.State, corrected.DueOn));
        Assert.Empty(corrected.Remarks);
    }

    [Fact(DisplayName = "第三十条：第7个工作日当日告知补正仍为按期")]
    public void Notice_OnTheSeventhWorkingDay_IsInTime() =>
        Assert.Null(On("2025-04-29", Received("2025-04-21"), Notice("2025-04-29")).DueOn);

    [Fact(DisplayName = "例5：征求第三方意见所需时间不计算在内")]
    public void ThirdParty_Answered_LeavesFourteenWorkingDaysOut()
    {
        ClockEvent[] events =
        [
            Received("2025-09-15"),
            Asked("2025-09-19", ConsultationKind.ThirdParty, received: "2025-09-22"),
            Answered("2025-10-15"),
        ];

        Assert.Equal(Day("2025-10-17"), On("2025-10-01", events).DueOf(ClockWatchKind.ConsultationAnswer));
        var clock = On("2025-10-15", events);
        Assert.Equal(Day("2025-11-06"), clock.DueOn);
        Assert.Equal(14, clock.Steps.Single(s => s.Kind is ClockStepKind.Consultation).LeftOut);
    }

    [Fact(DisplayName = "例6：第三方未答复，至15个工作日期满")]
    public void ThirdParty_Silent_LeavesSixteenWorkingDaysOut()
    {
        ClockEvent[] events =
        [
            Received("2025-09-15"),
            Asked("2025-09-19", ConsultationKind.ThirdParty, received: "2025-09-22"),
        ];

        var paused = On("2025-10-17", events);
        var running = On("2025-10-18", events);

        Assert.Equal((ClockState.PausedForThirdParty, true), (paused.State, paused.IsProjected));
        Assert.Equal((ClockState.Running, false), (running.State, running.IsProjected));
        Assert.Equal((Day("2025-11-10"), Day("2025-11-10")), (paused.DueOn, running.DueOn));
        Assert.Equal(16, running.Steps.Single(s => s.Kind is ClockStepKind.Consultation).LeftOut);
    }

    [Fact(DisplayName = "例7：同时征求第三方和其他机关，重叠部分只扣除一次")]
    public void TwoConsultations_AreAUnion()
    {
        var clock = On(
            "2024-09-27",
            Received("2024-09-02"),
            Asked("2024-09-06", ConsultationKind.ThirdParty, "third"),
            Asked("2024-09-12", ConsultationKind.OtherOrgan, "organ"),
            Answered("2024-09-20", "third"),
            Answered("2024-09-27", "organ")
        );

        Assert.Equal(Day("2024-10-24"), clock.DueOn);
        Assert.Contains("其间不计入期限的工作日共14个", clock.Steps[^1].Words, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "例8：征求意见与延期并用")]
    public void ConsultationAndExtension_AddUp()
    {
        ClockEvent[] events =
        [
            Received("2024-09-02"),
            Asked("2024-09-06", ConsultationKind.ThirdParty),
            Answered("2024-09-20"),
        ];

        Assert.Equal(Day("2024-10-17"), On("2024-09-20", events).DueOn);
        Assert.Equal(Day("2024-11-14"), On("2024-10-17", [.. events, Extended("2024-10-17", 20)]).DueOn);
    }

    [Fact(DisplayName = "例9：收费通知后，自缴费完成次日重新起算")]
    public void Paid_Restarts()
    {
        ClockEvent[] events = [Received("2026-01-15"), Fee("2026-02-04", received: "2026-02-05"), Paid("2026-02-26")];

        Assert.Equal(Day("2026-02-12"), On("2026-02-03", events).DueOn);
        var waiting = On("2026-02-06", events);
        Assert.Equal((ClockState.AwaitingPayment, null), (waiting.State, waiting.DueOn));
        Assert.Equal(Day("2026-03-11"), waiting.DueOf(ClockWatchKind.Payment));
        Assert.Equal(Day("2026-03-25"), On("2026-02-26", events).DueOn);
    }

    [Fact(DisplayName = "例11：休息日签收的邮件，签收当日为收到之日")]
    public void SignedForOnAHoliday_IsReceivedThatDay()
    {
        var clock = On("2026-02-22", new ApplicationArrived(Day("2026-02-22"), RequestChannel.SignedPost));

        Assert.Equal((Day("2026-02-22"), Day("2026-03-20")), (clock.ReceivedOn, clock.DueOn));
        Assert.Equal(Day("2026-02-24"), clock.Period!.Days().First(d => d.Number == 1).Day.Date);
    }

    [Fact(DisplayName = "例12：12月31日尚未答复的，结转下年度")]
    public void OpenAtTheEndOfTheYear_IsNotClosed()
    {
        ClockEvent[] events = [Received("2025-12-15"), Replied("2026-01-13")];

        Assert.NotEqual(ClockState.Closed, On("2025-12-31", events).State);
        var closed = On("2026-01-13", events);
        Assert.Equal((ClockState.Closed, true), (closed.State, closed.AnsweredInTime));
    }

    [Fact(DisplayName = "例17：宁夏的地方假日不是工作日")]
    public void Ningxia_LeavesLocalHolidaysOut()
    {
        Assert.Equal(Day("2021-05-19"), National.At("2021-04-20", Received("2021-04-20")).DueOn);
        Assert.Equal(Day("2021-05-21"), Ningxia.At("2021-04-20", Received("2021-04-20")).DueOn);
    }
}
