using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Outcomes;

/// <summary>The fifteen working days of a third party, article 32. Today is Monday 2026-03-02.</summary>
[Collection(RequestSite.Name)]
public sealed class ThirdPartyTimeTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // 02-04 to 06, 09 to 13, 14(班), 24 to 27, 28(班): the 15th working day after 02-03 is 03-02, after 02-02 it is 02-28.
    [Theory(DisplayName = "第三十二条：第三方自收到征求意见书之日起15个工作日内答复；届满前不就涉及它的信息作决定")]
    [InlineData("R4", "2026-02-03", false)]
    [InlineData("D4", "2026-02-03", false)]
    [InlineData("R4", "2026-02-02", true)]
    [InlineData("D4", "2026-02-02", true)]
    public async Task Propose_ThirdPartySilent_OnlyAfterTheLastDay(string decision, string received, bool may)
    {
        var id = await AskedAsync(RequestCases.Day(received));

        var outcome = await ProposeAsync(id, decision);

        Assert.Equal(may, outcome.IsDone);
        if (!may)
        {
            var said = Assert.Single(outcome.Problems).Message;
            Assert.Contains("2026年3月2日", said, StringComparison.Ordinal);
            Assert.Contains("不视为同意公开", said, StringComparison.Ordinal);
            Assert.Contains("请先登记", said, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "第三十二条：收到第三方意见后，不必等到届满")]
    public async Task Propose_ThirdPartyAnswered_Goes()
    {
        var id = await AskedAsync(RequestCases.Day("2026-02-27"));
        await AnswerAsync(id);

        Assert.True((await ProposeAsync(id, "R4")).IsDone);
    }

    [Fact(DisplayName = "第三十二条：期限自第三方收到之日起算；没有登记收到日期的，不能证明已经届满")]
    public async Task Propose_ReceiptOfTheLetterUnknown_AsksForIt()
    {
        var id = await AskedAsync(received: null);

        var before = await ProposeAsync(id, "R4");
        var key = (await desk.CaseAsync(id)).OpenConsultations.Single().Key;
        await desk.DoAsync<NoteLetterReceived>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, key, RequestCases.Day("2026-02-02")), c, Cancel)
        );
        var after = await ProposeAsync(id, "R4");

        Assert.Contains("收到征求意见书的日期", Assert.Single(before.Problems).Message, StringComparison.Ordinal);
        Assert.True(after.IsDone);
    }

    [Fact]
    public async Task Propose_WhatIsNotAboutTheThirdParty_DoesNotWait()
    {
        var id = await AskedAsync(RequestCases.Day("2026-02-27"));

        Assert.True((await ProposeAsync(id, "U2")).IsDone);
    }

    [Fact]
    public async Task Propose_OnlyAnotherOrganIsStillAsked_DoesNotWaitForIt()
    {
        var id = await AskedAsync(RequestCases.Day("2026-02-27"));
        await AnswerAsync(id);
        await AskAsync(id, ConsultationKind.OtherOrgan, RequestCases.Day("2026-02-27"), RequestCases.Day("2026-02-27"));

        Assert.True((await ProposeAsync(id, "R4")).IsDone);
    }

    [Fact]
    public async Task Approve_AnotherThirdPartyWasAskedMeanwhile_Waits_ButMayBeRefused()
    {
        var id = await AskedAsync(RequestCases.Day("2026-02-02"));
        (await ProposeAsync(id, "R4")).OrThrow();
        await AskAsync(id, ConsultationKind.ThirdParty, desk.Today, desk.Today);

        var approving = await DecideAsync(id, approves: true);
        var refusing = await DecideAsync(id, approves: false);

        // 03-03 to 06, 09 to 13, 16 to 20: the 14th; 03-23 is the 15th.
        Assert.Contains("2026年3月23日", Assert.Single(approving.Problems).Message, StringComparison.Ordinal);
        Assert.True(refusing.IsDone);
    }

    [Fact]
    public async Task Serve_AnotherThirdPartyWasAskedAfterTheApproval_Waits()
    {
        var id = await AskedAsync(RequestCases.Day("2026-02-02"));
        (await ProposeAsync(id, "R4")).OrThrow();
        (await DecideAsync(id, approves: true)).OrThrow();
        await AskAsync(id, ConsultationKind.ThirdParty, desk.Today, desk.Today);

        var served = await desk.TryAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "post", desk.Today), c, Cancel)
        );

        Assert.Contains("2026年3月23日", Assert.Single(served.Problems).Message, StringComparison.Ordinal);
        Assert.True((await desk.CaseAsync(id)).IsOpen);
    }

    [Fact]
    public async Task DecisionPage_WhileTheDaysRun_SaysUntilWhen()
    {
        var id = await AskedAsync(RequestCases.Day("2026-02-03"));

        var page = await server.OfficePageAsync(RequestLinks.Step(id, "decision"));

        Assert.Contains("2026年3月2日", page.QuerySelector("p.band")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> AskedAsync(DateOnly? received)
    {
        var id = (await desk.CaseAsync(daysAgo: 32)).Id;
        await AskAsync(id, ConsultationKind.ThirdParty, received ?? RequestCases.Day("2026-01-30"), received);
        return id;
    }

    private Task<DisclosureRequest> AskAsync(Guid id, ConsultationKind kind, DateOnly sent, DateOnly? received) =>
        desk.DoAsync<BeginConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, kind.Code, "某公司，检查记录", sent, received), c, Cancel)
        );

    private async Task AnswerAsync(Guid id)
    {
        var key = (await desk.CaseAsync(id)).OpenConsultations.Single().Key;
        await desk.DoAsync<EndConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, key, desk.Today, "不同意公开，涉及商业秘密"), c, Cancel)
        );
    }

    private Task<Outcome<DisclosureRequest>> ProposeAsync(Guid id, string decision) =>
        desk.TryAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, decision, "理由"), c, Cancel)
        );

    private Task<Outcome<DisclosureRequest>> DecideAsync(Guid id, bool approves) =>
        desk.TryAsync<DecideProposal>(
            StaffRole.Approver,
            id,
            (a, v, c) => a.RunAsync(new(id, v, approves, "意见"), c, Cancel)
        );
}
