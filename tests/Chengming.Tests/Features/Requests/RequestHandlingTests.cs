using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>The acts on a case, by the persons who may, each moving the clock as the law says. Today is Monday 2026-03-02.</summary>
[Collection(RequestSite.Name)]
public sealed class RequestHandlingTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十三条第二款：延期由公开工作机构负责人同意，告知申请人后生效")]
    public async Task Extension_CountsOnlyWhenTheHeadApproved_AndTheApplicantWasTold()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<ProposeExtension>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, 5, "数据分散，需要核对"), c, Cancel)
        );

        var early = await TellAsync(id);
        var byTheLeader = await desk.TryAsync<DecideProposal>(
            StaffRole.Approver,
            id,
            (a, v, c) => a.RunAsync(new(id, v, true, null), c, Cancel)
        );
        Assert.Equal(RequestCases.Day("2026-03-30"), (await desk.DecideAsync(StaffRole.DisclosureHead, id)).DueOn);
        var told = (await TellAsync(id)).OrThrow();

        Assert.False(early.IsDone);
        Assert.Contains("公开工作机构负责人", Assert.Single(byTheLeader.Problems).Message, StringComparison.Ordinal);
        // 03-30 and 31, 04-01 to 03, then 04-04 to 06 off: the 25th working day is Tuesday 04-07.
        Assert.Equal(RequestCases.Day("2026-04-07"), told.DueOn);
        Assert.False((await TellAsync(id)).IsDone);
    }

    [Theory(DisplayName = "第三十三条第二款：延长的期限最长不超过20个工作日")]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(null)]
    public async Task Extension_ImpossibleLength_IsRefused(int? days)
    {
        var id = (await desk.CaseAsync()).Id;

        var outcome = await desk.TryAsync<ProposeExtension>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, days, "需要核对"), c, Cancel)
        );

        Assert.Equal("Days", Assert.Single(outcome.Problems).Field);
    }

    [Fact]
    public async Task Proposal_ByWhoMadeIt_IsNotDecided()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<ProposeExtension>(
            StaffRole.DisclosureHead,
            id,
            (a, v, c) => a.RunAsync(new(id, v, 5, "需要核对"), c, Cancel)
        );

        var outcome = await desk.TryAsync<DecideProposal>(
            StaffRole.DisclosureHead,
            id,
            (a, v, c) => a.RunAsync(new(id, v, true, null), c, Cancel)
        );

        Assert.Contains("提出人以外的人", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_AfterTheApproval_ClosesTheCase()
    {
        var id = (await desk.CaseAsync(daysAgo: 10)).Id;
        var unapproved = await desk.TryAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "post", desk.Today), c, Cancel)
        );

        var answered = await desk.AnswerAsync(id, "U1a");

        Assert.Contains("批准", Assert.Single(unapproved.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(
            (ClockState.Closed, "U1a", true),
            (answered.State, answered.DecisionCode, answered.AnsweredInTime)
        );
        Assert.Equal(desk.Today, answered.ClosedOn);
    }

    [Fact]
    public async Task Reply_WhileAnotherProposalWaits_IsRefused()
    {
        var id = (await desk.CaseAsync()).Id;
        await ProposeAsync(id, "D2");
        await desk.DecideAsync(StaffRole.Approver, id);
        await ProposeAsync(id, "R5");

        var outcome = await desk.TryAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "post", desk.Today), c, Cancel)
        );

        Assert.Contains("等待决定", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第三十条：申请人没有逾期，不得不再处理")]
    public async Task Decision_ToCease_WhileTheApplicantIsNotLate_IsRefused()
    {
        var id = (await desk.CaseAsync()).Id;

        var outcome = await desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "O1", "逾期不补正"), c, Cancel)
        );

        Assert.Equal("Decision", Assert.Single(outcome.Problems).Field);
    }

    [Fact(DisplayName = "第三十条：无正当理由逾期不补正的，不再处理")]
    public async Task Decision_ToCease_AfterTheTimeForTheCorrection_ClosesWithoutAReply()
    {
        var id = (await desk.CaseAsync(daysAgo: 30)).Id;
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today.AddDays(-27), desk.Today.AddDays(-5), "写明年份"), c, Cancel)
        );

        var ceased = await desk.AnswerAsync(id, "O1");

        Assert.Equal((ClockState.Closed, null, "O1"), (ceased.State, ceased.AnsweredInTime, ceased.DecisionCode));
    }

    [Fact(DisplayName = "第三十条：收到补正之日重新计算；改后的内容成为申请内容，原来的留在记录里")]
    public async Task Correction_Received_RestartsAndKeepsWhatWasWantedBefore()
    {
        var before = await desk.CaseAsync(daysAgo: 6);
        var id = before.Id;
        await desk.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today.AddDays(-3), null, "写明文件名称"), c, Cancel)
        );

        var corrected = await desk.DoAsync<TakeCorrection>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, "示应急发〔2026〕3号"), c, Cancel)
        );

        Assert.Equal((RequestCases.Day("2026-03-30"), "示应急发〔2026〕3号"), (corrected.DueOn, corrected.Wanted));
        Assert.Equal(before.Wanted, (await desk.CaseAsync(id)).Events[^1].Words);
    }

    [Fact]
    public async Task Confirmation_BeforeTheArrival_IsRefused_AndOnItsDayStartsTheClock()
    {
        var input = await desk.InputAsync(daysAgo: 3);
        var id = (await desk.RegisterAsync(input with { Channel = "email" })).Id;

        var early = await ConfirmAsync(id, desk.Today.AddDays(-4));
        var confirmed = await ConfirmAsync(id, desk.Today);

        Assert.Equal("On", Assert.Single(early.Problems).Field);
        Assert.Equal(RequestCases.Day("2026-03-30"), confirmed.OrThrow().DueOn);
    }

    [Fact]
    public async Task Claim_ByTwo_SecondIsTold()
    {
        var id = (await desk.CaseAsync()).Id;
        await ClaimAsync(id);

        Assert.Contains(
            "已经有承办人",
            Assert.Single((await ClaimAsync(id)).Problems).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Act_OnAnOldVersion_ChangesNothing()
    {
        var id = (await desk.CaseAsync()).Id;
        await ClaimAsync(id);

        var conflict = await Record.ExceptionAsync(() =>
            desk.DoAsync<WithdrawRequest>(
                StaffRole.Handler,
                id,
                (a, v, c) => a.RunAsync(new(id, v - 1, desk.Today, "来电"), c, Cancel)
            )
        );

        Assert.IsType<ChangedMeanwhileException>(conflict);
        Assert.True((await desk.CaseAsync(id)).IsOpen);
    }

    /// <summary>As the demonstration and imports do it.</summary>
    [Fact]
    public async Task Acts_SeveralInOneUnitOfWork_AllHold()
    {
        var id = (await desk.CaseAsync(daysAgo: 4)).Id;
        var context = await desk.AsAsync(StaffRole.Handler);

        await server.DoAsync(async s =>
        {
            var consult = s.GetRequiredService<BeginConsultation>();
            var first = new BeginConsultation.Input(id, 1, "third-party", "某公司", desk.Today.AddDays(-3), null);
            (await consult.RunAsync(first, context, Cancel)).OrThrow();
            var second = first with { Version = 2, Kind = "other-organ", On = desk.Today };
            return (await consult.RunAsync(second, context, Cancel)).OrThrow();
        });

        var request = await desk.CaseAsync(id);
        Assert.Equal(ClockState.PausedForThirdParty, request.State);
        Assert.Equal(2, request.OpenConsultations.Count());
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Approver)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Act_BySomebodyElse_IsRefused(StaffRole role)
    {
        var id = (await desk.CaseAsync()).Id;

        var outcome = await desk.TryAsync<WithdrawRequest>(
            role,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, "来电"), c, Cancel)
        );

        Assert.False(outcome.IsDone);
        Assert.True((await desk.CaseAsync(id)).IsOpen);
    }

    private Task<Outcome<DisclosureRequest>> TellAsync(Guid id) =>
        desk.TryAsync<TellExtension>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v, desk.Today), c, Cancel));

    private Task<Outcome<DisclosureRequest>> ClaimAsync(Guid id) =>
        desk.TryAsync<ClaimRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v), c, Cancel));

    private Task<Outcome<DisclosureRequest>> ConfirmAsync(Guid id, DateOnly on) =>
        desk.TryAsync<ConfirmReceipt>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v, on), c, Cancel));

    private Task<DisclosureRequest> ProposeAsync(Guid id, string decision) =>
        desk.DoAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, decision, "理由"), c, Cancel)
        );
}
