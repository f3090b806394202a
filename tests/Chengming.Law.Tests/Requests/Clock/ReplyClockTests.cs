using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using static Chengming.Law.Tests.Calendar.Calendars;
using static Chengming.Law.Tests.Requests.Clock.Clocks;

namespace Chengming.Law.Tests.Requests.Clock;

public class ReplyClockTests
{
    [Theory(DisplayName = "第三十一条第三项：互联网、传真以双方确认之日为收到之日")]
    [InlineData("online")]
    [InlineData("email")]
    [InlineData("fax")]
    [InlineData("ordinary-post")]
    public void Arrived_ByAChannelToBeConfirmed_RunsOnlyFromTheConfirmation(string channel)
    {
        var arrived = new ApplicationArrived(Day("2026-03-05"), RequestChannel.Of(channel));

        var before = On("2026-03-06", arrived);
        var after = On("2026-03-10", arrived, new ApplicationConfirmed(Day("2026-03-10")));

        Assert.Equal((ClockState.AwaitingConfirmation, null, null), (before.State, before.ReceivedOn, before.DueOn));
        Assert.Equal(Day("2026-03-06"), before.DueOf(ClockWatchKind.Confirmation));
        Assert.Equal(Day("2026-03-10"), after.ReceivedOn);
        Assert.Equal(National.AddWorkingDays(Day("2026-03-10"), 20).DueOn, after.DueOn);
    }

    [Fact]
    public void Events_BeforeTheReceipt_HaveNoEffect_AndAreRemarked()
    {
        var arrived = new ApplicationArrived(Day("2026-03-05"), RequestChannel.Online);

        var clock = On("2026-03-12", arrived, Notice("2026-03-06"), new ApplicationConfirmed(Day("2026-03-12")));

        Assert.Equal(ClockState.Running, clock.State);
        Assert.Single(clock.Remarks);
    }

    [Fact(DisplayName = "第三十条：补正告知逾期的，从严仍自收到之日计算")]
    public void Notice_AfterTheSeventhWorkingDay_DoesNotStopTheClock()
    {
        ClockEvent[] events = [Received("2025-04-21"), Notice("2025-04-30"), Corrected("2025-05-12")];

        var waiting = On("2025-04-30", events);
        Assert.Equal((ClockState.AwaitingCorrection, Day("2025-05-21")), (waiting.State, waiting.DueOn));
        Assert.Equal(Day("2025-05-21"), On("2025-05-12", events).DueOn);
        Assert.Contains("已逾期", Assert.Single(On("2025-05-12", events).Remarks).Words, StringComparison.Ordinal);
        Assert.Equal(
            Day("2025-06-10"),
            On("2025-05-12", new ClockConventions(LateCorrectionNoticeRestarts: true), events).DueOn
        );
    }

    [Fact(DisplayName = "第三十条：补正一次性告知，再次告知没有依据")]
    public void Notice_ASecondTime_HasNoEffect()
    {
        ClockEvent[] events =
        [
            Received("2025-04-21"),
            Notice("2025-04-28"),
            Corrected("2025-05-12"),
            Notice("2025-05-14"),
            Corrected("2025-05-20"),
        ];

        Assert.Equal(Day("2025-06-10"), On("2025-05-20", events).DueOn);
        Assert.Equal(2, On("2025-05-20", events).Remarks.Count);
        Assert.Equal(
            National.AddWorkingDays(Day("2025-05-20"), 20).DueOn,
            On("2025-05-20", new ClockConventions(SecondCorrectionRestarts: true), events).DueOn
        );
    }

    [Fact(DisplayName = "第三十条：合理的补正期限由告知书写明")]
    public void Notice_NamesTheLastDayForTheCorrection()
    {
        var named = On("2025-04-28", Received("2025-04-21"), Notice("2025-04-28", "2025-05-20"));
        var usual = On("2025-04-28", Received("2025-04-21"), Notice("2025-04-28"));

        Assert.Equal(Day("2025-05-20"), named.DueOf(ClockWatchKind.Correction));
        // 29, 30 | 05-06–09 = 6, 12–15 = 10
        Assert.Equal(Day("2025-05-15"), usual.DueOf(ClockWatchKind.Correction));
    }

    [Theory(DisplayName = "第三十三条第二款：延期一次，期满前告知")]
    [InlineData("2023-10-20", "2023-11-17", 0)]
    [InlineData("2023-10-23", "2023-10-20", 1)]
    public void Extension_ToldAfterTheLastDay_HasNoEffect(string toldOn, string due, int remarks)
    {
        var clock = On("2023-10-23", Received("2023-09-18"), Extended(toldOn, 20));

        Assert.Equal((Day(due), remarks), (clock.DueOn, clock.Remarks.Count));
    }

    [Fact]
    public void Extension_ASecondTime_OnlyWhereTheHouseAllowsIt_AndNeverBeyondTwenty()
    {
        ClockEvent[] events = [Received("2023-09-18"), Extended("2023-10-09", 10), Extended("2023-10-10", 11)];

        Assert.Equal(Day("2023-11-03"), On("2023-10-10", events).DueOn);
        Assert.Equal(
            Day("2023-11-03"),
            On("2023-10-10", new ClockConventions(ExtensionMayBeSplit: true), events).DueOn
        );
        events[2] = Extended("2023-10-10", 10);
        Assert.Equal(
            Day("2023-11-17"),
            On("2023-10-10", new ClockConventions(ExtensionMayBeSplit: true), events).DueOn
        );
    }

    [Fact]
    public void Extension_AfterARestart_OnlyWhereTheHouseAllowsIt()
    {
        ClockEvent[] events =
        [
            Received("2025-04-21"),
            Extended("2025-04-22", 20),
            Notice("2025-04-28"),
            Corrected("2025-05-12"),
            Extended("2025-05-13", 20),
        ];

        // The restart begins with twenty days afresh: the extension before it is gone.
        Assert.Equal(Day("2025-06-10"), On("2025-05-13", events).DueOn);
        Assert.Equal(
            National.AddWorkingDays(Day("2025-05-12"), 40).DueOn,
            On("2025-05-13", new ClockConventions(ExtensionMayFollowRestart: true), events).DueOn
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void Extension_OfNoneOrMoreThanTwentyDays_IsRefused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Extended("2025-04-22", days));

    [Fact(DisplayName = "第三十五条：延迟答复的合理期限以告知的日期为准")]
    public void Deferred_FixesTheDay()
    {
        var clock = On(
            "2025-05-20",
            Received("2025-04-21"),
            new ReasonsAsked(Day("2025-04-25")),
            new ReplyDeferred(Day("2025-05-20"), Day("2025-08-29"))
        );

        Assert.Equal((Day("2025-08-29"), true), (clock.DueOn, clock.IsDeferred));
        Assert.Equal("《政府信息公开条例》第三十五条", clock.Steps[^1].Basis);
    }

    [Theory]
    [InlineData("2025-05-22", "2025-08-29")] // told after the last day
    [InlineData("2025-05-20", "2025-05-19")] // earlier than the law gives
    public void Deferred_TooLateOrForward_HasNoEffect(string toldOn, string until)
    {
        var clock = On("2025-05-22", Received("2025-04-21"), new ReplyDeferred(Day(toldOn), Day(until)));

        Assert.Equal(Day("2025-05-21"), clock.DueOn);
        Assert.Single(clock.Remarks);
    }

    [Fact(DisplayName = "第三十二条：第三方逾期后才答复的，逾期时间计入期限")]
    public void ThirdParty_AnsweringLate_PausesOnlyForItsTime()
    {
        var clock = On(
            "2025-10-22",
            Received("2025-09-15"),
            Asked("2025-09-19", ConsultationKind.ThirdParty, received: "2025-09-22"),
            Answered("2025-10-22")
        );

        Assert.Equal(Day("2025-11-10"), clock.DueOn);
        Assert.Single(clock.Remarks);
    }

    [Fact(DisplayName = "第十七条：报有关部门确定没有法定期限，未答复前逐日顺延")]
    public void Referral_Open_MovesWithEachDay()
    {
        ClockEvent[] events = [Received("2025-09-01"), Asked("2025-09-05", ConsultationKind.Referral)];

        var early = On("2025-09-12", events);
        var late = On("2025-11-28", events);

        Assert.Equal((ClockState.PausedForOtherOrgan, true), (early.State, early.IsProjected));
        // 2–5 = 4; then 16 from 09-15 on: 15–19, 22–26 = 10, 28(班)–30 = 13 | 10-09–11(班) = 16
        Assert.Equal(Day("2025-10-11"), early.DueOn);
        // 16 from 12-01 on: 1–5, 8–12, 15–19 = 15, 22 = 16
        Assert.Equal(Day("2025-12-22"), late.DueOn);
        Assert.Null(late.DueOf(ClockWatchKind.ConsultationAnswer));
    }

    [Fact]
    public void Pause_ByOtherConventions_BeginsAndEndsOtherwise()
    {
        ClockEvent[] events =
        [
            Received("2024-09-02"),
            Asked("2024-09-06", ConsultationKind.ThirdParty),
            Answered("2024-09-20"),
        ];

        // Friday the 6th is left out as well: one day more. Friday the 20th counts: one day less.
        Assert.Equal(
            Day("2024-10-18"),
            On("2024-09-20", new ClockConventions(PauseOmitsDayOfSending: true), events).DueOn
        );
        Assert.Equal(
            Day("2024-10-16"),
            On("2024-09-20", new ClockConventions(PauseOmitsDayOfAnswer: false), events).DueOn
        );
    }

    [Fact(DisplayName = "信息处理费管理办法第六条：收费通知应在办理期限内发出")]
    public void Fee_AfterTheLastDay_DoesNotStopTheClock()
    {
        var clock = On("2026-02-26", Received("2026-01-15"), Fee("2026-02-13"), Paid("2026-02-26"));

        Assert.Equal((Day("2026-02-12"), true), (clock.DueOn, clock.IsOverdue));
        // 13, 14(班) = 2 | 24–26 = 5
        Assert.Equal(-5, clock.WorkingDaysLeft);
    }

    [Fact]
    public void Paid_WhereItDoesNotRestart_LeavesTheWaitOut()
    {
        var clock = On(
            "2026-02-26",
            new ClockConventions(PaymentRestarts: false),
            Received("2026-01-15"),
            Fee("2026-02-05"),
            Paid("2026-02-26")
        );

        // 15 days by 02-05: 16, 19–23 = 6, 26–30 = 11, 02-02–05 = 15; five more from 02-27: 27, 28(班) | 03-02–04
        Assert.Equal(Day("2026-03-04"), clock.DueOn);
    }

    [Theory(DisplayName = "国办公开办函〔2016〕235号：交邮之日在期限内即为按期")]
    [InlineData("2023-10-20", true)]
    [InlineData("2023-10-21", false)]
    public void Replied_ByTheLastDay_IsInTime(string on, bool inTime)
    {
        var clock = On("2023-12-01", Received("2023-09-18"), Replied(on));

        Assert.Equal((ClockState.Closed, inTime), (clock.State, clock.AnsweredInTime));
        Assert.False(clock.IsOverdue);
        Assert.Empty(clock.Watches);
    }

    [Fact]
    public void Events_AfterTheEnd_HaveNoEffect_AndAreRemarked()
    {
        var clock = On(
            "2025-06-01",
            Received("2025-04-21"),
            new ApplicationWithdrawn(Day("2025-04-25")),
            Notice("2025-04-28")
        );

        Assert.Equal((ClockState.Closed, Day("2025-04-25")), (clock.State, clock.ClosedOn));
        Assert.Null(clock.AnsweredInTime);
        Assert.Single(clock.Remarks);
    }

    [Fact]
    public void Ceased_WithoutCause_IsRemarked()
    {
        Assert.Single(On("2025-05-01", Received("2025-04-21"), new ProcessingCeased(Day("2025-05-01"))).Remarks);
        Assert.Empty(
            On(
                "2025-05-20",
                Received("2025-04-21"),
                Notice("2025-04-28"),
                new ProcessingCeased(Day("2025-05-20"))
            ).Remarks
        );
    }

    [Theory(DisplayName = "第三十条、信息处理费管理办法第六条：逾期未补正、未缴费的，才可以不再处理")]
    [InlineData("2025-05-15", false)]
    [InlineData("2025-05-16", true)]
    public void MayCease_OnlyAfterTheTimeOfTheApplicant(string asOf, bool may)
    {
        Assert.Equal(may, On(asOf, Received("2025-04-21"), Notice("2025-04-28", "2025-05-15")).MayCease);
        // Fee notice received 04-16, twenty working days: 17, 18, 21–25, 27(班)–30 = 11 | 05-06–09 = 15, 12–15 = 19, 16 = 20
        Assert.Equal(may, On($"{Day(asOf).AddDays(1):yyyy-MM-dd}", Received("2025-04-14"), Fee("2025-04-16")).MayCease);
    }

    [Fact]
    public void Orphans_HaveNoEffect_AndAreRemarked()
    {
        var clock = On(
            "2025-05-01",
            Received("2025-04-21"),
            Received("2025-04-22"),
            new ApplicationConfirmed(Day("2025-04-22")),
            Corrected("2025-04-23"),
            Answered("2025-04-24"),
            Paid("2025-04-25")
        );

        Assert.Equal((Day("2025-05-21"), 5), (clock.DueOn, clock.Remarks.Count));
    }

    [Fact]
    public void Steps_AreDated_Cited_AndSayTheSameInWords()
    {
        var steps = On(
            "2025-10-15",
            Received("2025-09-15"),
            Asked("2025-09-19", ConsultationKind.ThirdParty, received: "2025-09-22"),
            Answered("2025-10-15")
        ).Steps;

        Assert.Equal(
            [
                (
                    ClockStepKind.Received,
                    "2025-09-15",
                    null,
                    "《政府信息公开条例》第三十一条第一项、《政府信息公开条例》第三十三条第二款"
                ),
                (
                    ClockStepKind.Consultation,
                    "2025-09-19",
                    "2025-10-15",
                    "《政府信息公开条例》第三十二条、《政府信息公开条例》第三十三条第三款"
                ),
                (ClockStepKind.Due, "2025-11-06", null, "《政府信息公开条例》第三十三条第二款"),
            ],
            steps.Select(s => (s.Kind, $"{s.From:yyyy-MM-dd}", s.To is { } to ? $"{to:yyyy-MM-dd}" : null, s.Basis))
        );
        Assert.Equal(
            [
                "2025-09-15（周一）以“当面提交”方式收到申请，次日起算20个工作日。",
                "2025-09-19（周五）征求第三方意见，至2025-10-15（周三）收到意见，不计入期限14个工作日。",
                "自2025-09-15（周一）次日起第20个工作日为2025-11-06（周四），其间不计入期限的工作日共14个。",
            ],
            steps.Select(s => s.Words)
        );
        Assert.Equal([(null, null), (null, 14), (20, null)], steps.Select(s => (s.WorkingDay, s.LeftOut)));
    }

    [Fact]
    public void Steps_OfARunningPeriod_CarryTheNumberOfTheDay()
    {
        var steps = On("2023-10-19", Received("2023-09-18"), Extended("2023-10-19", 10)).Steps;

        // 09-19–22, 25–28 = 8 | 10-07(班), 08(班), 09–13 = 15, 16–19 = 19
        Assert.Equal(19, steps.Single(s => s.Kind is ClockStepKind.Extended).WorkingDay);
        Assert.Equal(30, steps[^1].WorkingDay);
    }

    [Fact]
    public void Due_BeyondTheLastNotice_IsProvisional() =>
        Assert.True(On("2026-12-15", Received("2026-12-15")).IsProvisional);

    [Fact(DisplayName = "条例2019年5月15日修订施行前收到的申请不适用")]
    public void Received_BeforeThePresentText_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => On("2019-05-14", Received("2019-05-14")));

    [Fact(DisplayName = "信息处理费管理办法施行前不得收费")]
    public void Fee_BeforeTheMeasures_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fee("2020-12-31"));
}
