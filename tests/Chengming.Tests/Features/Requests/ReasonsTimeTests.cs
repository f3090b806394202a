using System.Net;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using static Chengming.Tests.Features.Requests.RequestCases;

namespace Chengming.Tests.Features.Requests;

/// <summary>The applicant's time to state reasons, article 35. Today is Monday 2026-03-02.</summary>
[Collection(RequestSite.Name)]
public sealed class ReasonsTimeTests(PortalServer server)
{
    private static readonly DecisionKind Groundless = DecisionKinds.Of("N4");

    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(DisplayName = "第三十五条：申请人说明理由的期限届满以前，又没有收到理由的，不认定没有正当理由")]
    [InlineData("2026-03-06", true)]
    [InlineData("2026-03-07", false)]
    public void TakeProposal_OnlyAfterTheLastDay(string on, bool stops)
    {
        var request = Asked("2026-03-06");

        var broken = Record.Exception(() => request.TakeProposal(Groundless, Day(on)));

        Assert.Equal(stops ? RequestRules.ReasonsMustHaveTheirTime : null, (broken as BrokenRuleException)?.Rule);
        Assert.Equal(stops ? 0 : 1, request.ProposalCount);
    }

    [Fact(DisplayName = "第三十五条：收到理由以后不必等到届满；其他类型的答复不等；没有定期限的无从等起")]
    public void TakeProposal_ReasonsCame_OrAnotherKind_OrNoDaySet_DoesNotWait()
    {
        var given = Asked("2026-03-06");
        given.TakeReasons(Day("2026-03-03"), "写论文", Hand, At);

        given.TakeProposal(Groundless, Day("2026-03-03"));
        Asked("2026-03-06").TakeProposal(DecisionKinds.Of("R6"), Day("2026-03-03"));
        Asked("2026-03-06").TakeProposal(null, Day("2026-03-03"));
        Asked(null).TakeProposal(Groundless, Day("2026-03-03"));

        Assert.Equal(1, given.ProposalCount);
    }

    [Fact(DisplayName = "第三十五条：批准得早的，也不在期限届满以前送达")]
    public void Reply_WithinTheApplicantsTime_BreaksTheRule()
    {
        var request = Asked("2026-03-06");
        var proposal = RequestProposal.ForDecision(request.Id, Groundless, "理由不合理", Hand, At);
        var leader = new RequestHand(Guid.CreateVersion7(), "陈");
        proposal.Decide(approves: true, "", leader, [leader.Id!.Value], At, CaseSecrecy.NotDemanded);

        var early = Record.Exception(() => Reply("2026-03-06"));
        Reply("2026-03-07");

        Assert.Equal(RequestRules.ReasonsMustHaveTheirTime, Assert.IsType<BrokenRuleException>(early).Rule);
        Assert.Equal("N4", request.DecisionCode);

        void Reply(string on) =>
            request.Reply(proposal, ServiceMethod.Post, Day(on), Hand, At, CaseSecrecy.NotDemanded);
    }

    [Fact(DisplayName = "第三十五条：期限没有届满，提不出不予处理，页面说明到哪一天")]
    public async Task Propose_WhileTheTimeRuns_IsRefusedUntilReasonsCome_AndThePageSaysUntilWhen()
    {
        var id = await AskedAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.Step(id, "decision"),
            new() { ["Decision"] = "N4", ["Reasons"] = "理由不合理" }
        );
        var page = await PortalServer.PageOf(answer);
        await GiveAsync(id);
        var after = await ProposeAsync(id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("2026年3月9日", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第三十五条", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.True(after.IsDone);
    }

    [Fact(DisplayName = "第三十五条：已经提出的（例如从前的版本里），同样等到届满才批准；退回不必等")]
    public async Task Approve_WhileTheTimeRuns_IsRefused_AndThePageHidesTheButton()
    {
        var (id, context) = (await AskedAsync(), await desk.AsAsync(StaffRole.Handler));
        await server.DoAsync(async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Add(RequestProposal.ForDecision(id, Groundless, "理由不合理", Hand, server.Clock.GetUtcNow()));
            db.Record(context, new DecisionProposed((await desk.CaseAsync(id)).Subject, Groundless.Code));
            return await db.SaveChangesAsync(Cancel);
        });

        var shown = await server.OfficePageAsync(RequestLinks.Step(id, "proposal"), StaffRole.Approver);
        var early = await DecideAsync(id, approves: true);
        var refused = await DecideAsync(id, approves: false);

        Assert.Null(shown.QuerySelector("button[value=true]"));
        Assert.Contains("2026年3月9日", shown.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年3月9日", Assert.Single(early.Problems).Message, StringComparison.Ordinal);
        Assert.True(refused.IsDone);
    }

    private static DisclosureRequest Asked(string? until)
    {
        var request = Case("2026-02-13", "2026-03-02");
        request.AskForReasons(Day("2026-03-02"), until is null ? null : Day(until), "三个月内 40 件", Hand, At);
        return request;
    }

    private Task<Outcome<DisclosureRequest>> ProposeAsync(Guid id) =>
        desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "N4", "理由不合理"), c, Cancel)
        );

    private Task<Outcome<DisclosureRequest>> DecideAsync(Guid id, bool approves) =>
        desk.TryAsync<DecideProposal>(
            StaffRole.Approver,
            id,
            (a, v, c) => a.RunAsync(new(id, v, approves, "按此办理"), c, Cancel)
        );

    private Task<DisclosureRequest> GiveAsync(Guid id) =>
        desk.DoAsync<TakeReasons>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, "写论文"), c, Cancel)
        );

    private async Task<Guid> AskedAsync()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<AskForReasons>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, desk.Today.AddDays(7), "三个月内申请 40 件"), c, Cancel)
        );
        return id;
    }
}
