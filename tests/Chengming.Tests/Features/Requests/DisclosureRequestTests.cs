using Chengming.Actions;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using static Chengming.Tests.Features.Requests.RequestCases;

namespace Chengming.Tests.Features.Requests;

/// <summary>The verbs of a case keep the law, and its clock follows from its events alone. Days are those of the worked examples.</summary>
public class DisclosureRequestTests
{
    [Fact(DisplayName = "第三十条：补正一次性告知，答复期限自收到补正之日重新计算")]
    public void Correction_RestartsTheClock_AndIsAskedOnce()
    {
        var request = Case("2025-04-21", "2025-04-28");
        request.AskForCorrection(Day("2025-04-28"), null, "写明文件名称", Hand, At);
        Assert.Equal((ClockState.AwaitingCorrection, null), (request.Reckon("2025-05-06").State, request.DueOn));

        var broken = Record.Exception(() => request.AskForCorrection(Day("2025-05-06"), null, "再写明年份", Hand, At));
        request.TakeCorrection(Day("2025-05-12"), null, Hand, At);

        Assert.Equal(RequestRules.CorrectionIsAskedOnce, Assert.IsType<BrokenRuleException>(broken).Rule);
        Assert.Equal(Day("2025-06-10"), request.Reckon("2025-05-12").DueOn);
    }

    [Fact(DisplayName = "第三十二条、第三十三条第三款：征求第三方意见的时间不计入期限")]
    public void ThirdParty_Pauses_FromTheLetterToTheAnswer()
    {
        var request = Case("2025-09-15", "2025-09-19");
        request.Consult(ConsultationKind.ThirdParty, "某公司", Day("2025-09-19"), null, Hand, At);
        var key = request.OpenConsultations.Single().Key;
        request.NoteLetter(key, Day("2025-09-22"), Hand, At);

        Assert.Equal(Day("2025-11-10"), request.Reckon("2025-10-14").DueOn);
        request.EndConsultation(key, "不同意，涉及报价", Day("2025-10-15"), Hand, At);
        Assert.Equal(Day("2025-11-06"), request.Reckon("2025-10-15").DueOn);
        Assert.Equal(RequestRules.ConsultationMustBeOpen, request.WhyNotEndConsultation(key));
    }

    [Fact(DisplayName = "第三十三条第二款：延期经负责人同意并告知申请人，只一次")]
    public void Extension_NeedsAnApproval_AndAddsOnce()
    {
        var request = Case("2023-09-18", "2023-10-16");
        var proposal = RequestProposal.ForExtension(request.Id, 20, "需要核对", Hand, At);

        var early = Record.Exception(() => request.TellExtension(proposal, Day("2023-10-16"), Hand, At));
        proposal.Decide(
            approves: true,
            "同意",
            new RequestHand(Guid.CreateVersion7(), "负责人"),
            [],
            At,
            CaseSecrecy.NotDemanded
        );
        request.TellExtension(proposal, Day("2023-10-16"), Hand, At);

        Assert.Equal(RequestRules.ExtensionMustBeApproved, Assert.IsType<BrokenRuleException>(early).Rule);
        Assert.Equal(Day("2023-11-17"), request.Reckon("2023-10-16").DueOn);
        Assert.Equal(RequestRules.ExtensionIsToldOnce, request.WhyNotExtend());
    }

    [Fact]
    public void Proposal_DecidedByWhoMadeIt_BreaksAnotherDecides()
    {
        var proposal = RequestProposal.ForExtension(Guid.CreateVersion7(), 5, "需要核对", Hand, At);

        var broken = Record.Exception(() =>
            proposal.Decide(approves: true, "", Hand, [Hand.Id!.Value], At, CaseSecrecy.NotDemanded)
        );

        Assert.Equal(RequestRules.AnotherDecides, Assert.IsType<BrokenRuleException>(broken).Rule);
    }

    [Fact(DisplayName = "第三十一条：双方确认之日为收到申请之日")]
    public void Email_HasNoDueDay_BeforeBothSidesConfirmed()
    {
        var request = Case("2026-02-12", "2026-02-13", RequestChannel.Email);
        Assert.Equal(ClockState.AwaitingConfirmation, request.State);
        Assert.Equal(RequestRules.MustBeReceived, request.WhyNotAskForCorrection());

        request.Confirm(Day("2026-02-13"), Hand, At);

        Assert.Equal(Day("2026-03-19"), request.Reckon("2026-02-13").DueOn);
        Assert.Equal(RequestRules.MustAwaitConfirmation, request.WhyNotConfirm());
    }

    [Fact]
    public void Withdraw_ClosesTheCase_AndNothingCanBeDoneAfterwards()
    {
        var request = Case("2026-02-13", "2026-02-25");

        request.Withdraw(Day("2026-02-25"), "书面", Hand, At);

        Assert.Equal((ClockState.Closed, "O3"), (request.Reckon("2026-02-25").State, request.DecisionCode));
        Assert.Null(request.AnsweredInTime);
        Assert.All(
            new[]
            {
                request.WhyNotAnswer(),
                request.WhyNotAskForCorrection(),
                request.WhyNotConsult(),
                request.WhyNotExtend(),
                request.WhyNotClaim(),
            },
            r => Assert.Equal(RequestRules.MustBeOpen, r)
        );
    }

    [Fact]
    public void Reply_AfterTheLastDay_IsLate()
    {
        var request = Case("2026-01-15", "2026-02-13");
        var proposal = RequestProposal.ForDecision(request.Id, DecisionKinds.Of("D2"), "提供", Hand, At);
        proposal.Decide(
            approves: true,
            "",
            new RequestHand(Guid.CreateVersion7(), "领导"),
            [],
            At,
            CaseSecrecy.NotDemanded
        );

        request.Reply(proposal, ServiceMethod.Post, Day("2026-02-13"), Hand, At, CaseSecrecy.NotDemanded);

        Assert.False(request.Reckon("2026-02-13").AnsweredInTime);
        Assert.Equal(Day("2026-02-12"), request.DueOn);
    }

    [Fact(DisplayName = "第三十条：没有逾期未补正的，不得不再处理")]
    public void Reply_CeasingWhileTheClockRuns_BreaksApplicantMustBeLate()
    {
        var request = Case("2026-02-13", "2026-02-25");
        var proposal = RequestProposal.ForDecision(request.Id, DecisionKinds.Of("O1"), "逾期", Hand, At);
        proposal.Decide(
            approves: true,
            "",
            new RequestHand(Guid.CreateVersion7(), "领导"),
            [],
            At,
            CaseSecrecy.NotDemanded
        );

        var broken = Record.Exception(() =>
            request.Reply(proposal, null, Day("2026-02-25"), Hand, At, CaseSecrecy.NotDemanded)
        );

        Assert.Equal(RequestRules.ApplicantMustBeLate, Assert.IsType<BrokenRuleException>(broken).Rule);
    }

    [Fact]
    public void EveryVerb_AddsOneEvent_AndLosesNone()
    {
        var request = Case("2026-02-13", "2026-02-25");
        request.Claim(Day("2026-02-25"), Hand, At);
        request.AskForCorrection(Day("2026-02-25"), Day("2026-03-10"), "写明年份", Hand, At);

        Assert.Equal([1, 2, 3], request.Events.Select(e => e.Number));
        Assert.Equal(3, request.EventCount);
    }

    [Fact]
    public void EveryKindOfEvent_HasATerm() =>
        Assert.All(Enum.GetValues<RequestEventKind>(), k => Assert.NotEmpty(RequestEventKinds.TermOf(k)));

    [Fact(DisplayName = "信息处理费办法第六条、第七条：缴费完成次日重新计算")]
    public void FeeEvents_ReachTheClock_WithTheDayTheNoticeWasReceived()
    {
        RequestEvent Happened(int number, RequestEventKind kind, string on, string code = "", string key = "") =>
            new(Guid.Empty, number, kind, Day(on), Hand, At) { Code = code, Key = key };
        RequestEvent[] events =
        [
            Happened(1, RequestEventKind.Arrived, "2026-01-15", "in-person"),
            Happened(2, RequestEventKind.FeeAsked, "2026-02-04", key: "f"),
            Happened(3, RequestEventKind.FeeNoticeReceived, "2026-02-05", key: "f"),
        ];
        var calendar = Reader("2026-02-26");
        var agency = Case("2026-01-15", "2026-01-15").AgencyId;

        var waiting = calendar.Read(agency, events);
        var paid = calendar.Read(agency, [.. events, Happened(4, RequestEventKind.FeePaid, "2026-02-26")]);

        Assert.Equal(Day("2026-03-11"), Assert.Single(waiting.Watches).DueOn);
        Assert.Equal(Day("2026-03-25"), paid.DueOn);
    }
}
