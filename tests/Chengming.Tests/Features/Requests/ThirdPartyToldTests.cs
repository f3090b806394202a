using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>Who objected to a disclosure is told in writing what is disclosed and why, before it is (article 32, last sentence).</summary>
[Collection(RequestSite.Name)]
public sealed class ThirdPartyToldTests(PortalServer server)
{
    private readonly LetterDesk letters = new(server);
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十二条：决定公开的，应当将决定公开的内容和理由书面告知第三方")]
    public async Task Reply_OverAnObjection_WaitsUntilTheThirdPartyWasTold()
    {
        var id = await ApprovedAsync();

        var before = await ReplyAsync(id, desk.Today);
        await TellAsync(id);
        var after = await ReplyAsync(id, desk.Today);

        var said = Assert.Single(before.Problems).Message;
        Assert.Contains("第三方告知书", said, StringComparison.Ordinal);
        Assert.Contains("第三十二条", said, StringComparison.Ordinal);
        Assert.Equal("D4", after.OrThrow().DecisionCode);
    }

    [Fact]
    public async Task Reply_ServedBeforeTheThirdPartyWasTold_IsRefused()
    {
        var id = await ApprovedAsync();
        await TellAsync(id);
        var told = (await desk.CaseAsync(id)).ThirdPartyToldOn!.Value;

        var outcome = await ReplyAsync(id, told.AddDays(-1));

        Assert.Contains(outcome.Problems, p => p.Field == "On" && p.Message.Contains("告知第三方的日期"));
    }

    [Fact]
    public async Task Notice_Served_IsRecordedAtTheCase_AndFreesTheReply()
    {
        var id = await ApprovedAsync();
        var notice = await letters.ApprovedAsync(id, "third-party-notice");

        (await letters.TryServeAsync(notice.Id)).OrThrow();

        var told = Assert.Single((await desk.CaseAsync(id)).Events, e => e.Kind is RequestEventKind.ThirdPartyTold);
        Assert.Equal((desk.Today, "D4"), (told.On, told.Code));
        Assert.Contains(notice.Number, told.Words, StringComparison.Ordinal);
        Assert.True((await ReplyAsync(id, desk.Today)).IsDone);
    }

    [Fact]
    public async Task Notice_BeforeTheDecisionIsApproved_DoesNotGoOut()
    {
        var id = await ObjectedAsync();
        var notice = await letters.DraftAsync(id, "third-party-notice");
        await letters.SubmitAsync(notice.Id);
        await letters.ReviewAsync(notice.Id);

        var outcome = await letters.TryApproveAsync(notice.Id);

        Assert.Contains("批准", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_ADecisionThatGivesNothing_IsRefused()
    {
        var id = await ObjectedAsync();
        await letters.DecideAsync(id, "R4");

        var outcome = await TryTellAsync(id);

        Assert.Contains("批准公开信息以后", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.True((await ReplyAsync(id, desk.Today)).IsDone);
    }

    [Fact]
    public async Task Tell_WhereNoThirdPartyWasAsked_IsRefused()
    {
        var id = (await desk.CaseAsync()).Id;
        await letters.DecideAsync(id, "D2");

        Assert.Contains(
            "没有征求过第三方意见",
            Assert.Single((await TryTellAsync(id)).Problems).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Page_FilledIn_RecordsIt_AndTheApplicantDoesNotReadIt()
    {
        var id = await ApprovedAsync();
        var page = await server.OfficePageAsync(RequestLinks.Case(id));
        Assert.Equal(
            RequestLinks.Step(id, "third-party-told"),
            page.QuerySelector(".thing-head a.btn-primary")!.GetAttribute("href")
        );

        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var answer = await client.SubmitAsync(
            RequestLinks.Step(id, "third-party-told"),
            new() { ["Words"] = "某公司，第三方告知书（示应急公开告〔2026〕9号）" }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await server.OfficePageAsync(RequestLinks.Case(id));
        Assert.Contains("书面告知第三方", after.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            ApplicantLine.Of(await desk.CaseAsync(id)),
            line => line.What.Contains("告知第三方", StringComparison.Ordinal) || line.Words.Contains("某公司")
        );
    }

    [Fact]
    public async Task Page_WithNothingFilledIn_SaysWhat()
    {
        var id = await ApprovedAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(RequestLinks.Step(id, "third-party-told"), new() { ["On"] = "" });

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(2, page.QuerySelectorAll(".problems li").Length);
        Assert.Contains("某公司", page.QuerySelector("main ul[lang]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第三十二条：答复本身也不得先于告知")]
    public async Task Reply_ByTheEntityItself_BeforeTheThirdPartyWasTold_BreaksTheRule()
    {
        var id = await ApprovedAsync();
        var (request, approved) = (await desk.CaseAsync(id), await ProposalAsync(id));

        var broken = Assert.Throws<BrokenRuleException>(() =>
            request.Reply(
                approved,
                ServiceMethod.Post,
                desk.Today,
                RequestCases.Hand,
                RequestCases.At,
                CaseSecrecy.NotDemanded
            )
        );

        Assert.Equal(RequestRules.ThirdPartyMustBeTold, broken.Rule);
    }

    [Fact(DisplayName = "第三十二条：征求过几个第三方意见的，每一个都告知以后才答复；没有告知的指名")]
    public async Task Reply_OverSeveralObjections_WaitsUntilEachWasTold()
    {
        var id = await ApprovedAsync("甲公司", "乙公司");

        var unnamed = await TryTellAsync(id);
        await TellAsync(id, "甲公司");
        var before = await ReplyAsync(id, desk.Today);
        var reply = await server.OfficePageAsync(RequestLinks.Step(id, "reply"));
        await TellAsync(id, "乙公司");
        var after = await ReplyAsync(id, desk.Today);

        Assert.Equal("ThirdParty", Assert.Single(unnamed.Problems).Field);
        var said = Assert.Single(before.Problems).Message;
        Assert.Contains("还没有告知：“乙公司”", said, StringComparison.Ordinal);
        Assert.DoesNotContain("甲公司", said, StringComparison.Ordinal);
        Assert.Contains("还没有告知：“乙公司”", reply.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("D4", after.OrThrow().DecisionCode);
    }

    [Fact(DisplayName = "第三十二条：告知书送达的，按主送记入那一个第三方")]
    public async Task Notice_ServedOnOneOfSeveral_IsRecordedForThatOne()
    {
        var id = await ApprovedAsync("甲公司", "甲公司上海分公司");

        await letters.NotifiedAsync(id, "甲公司");

        var request = await desk.CaseAsync(id);
        Assert.Equal(["甲公司上海分公司"], request.ThirdPartiesNotTold.Select(c => c.Words));
        Assert.Null(request.ThirdPartyToldOn);
        await letters.NotifiedAsync(id, "甲公司上海分公司");
        Assert.Equal(desk.Today, (await desk.CaseAsync(id)).ThirdPartyToldOn);
    }

    [Fact(DisplayName = "第三十二条：同一第三方征求过两次的，告知一次即可；告知的必须是征求过的")]
    public void TellThirdParty_AskedTwice_CountsForBoth_AndOnlyWhoWasAskedIsTold()
    {
        var request = RequestCases.Case("2026-02-13", "2026-02-25");
        request.Consult(
            ConsultationKind.ThirdParty,
            "甲公司",
            RequestCases.Day("2026-02-24"),
            null,
            RequestCases.Hand,
            RequestCases.At
        );
        request.Consult(
            ConsultationKind.ThirdParty,
            "甲公司：",
            RequestCases.Day("2026-02-25"),
            null,
            RequestCases.Hand,
            RequestCases.At
        );
        var approved = RequestProposal.ForDecision(
            request.Id,
            DecisionKinds.Of("D4"),
            "公共利益",
            RequestCases.Hand,
            RequestCases.At
        );
        var leader = new RequestHand(Guid.CreateVersion7(), "陈");
        approved.Decide(approves: true, "", leader, [leader.Id!.Value], RequestCases.At, CaseSecrecy.NotDemanded);

        var unknown = Record.Exception(() => Tell("c99"));
        Tell(request.Consultations(ConsultationKind.ThirdParty).First().Key);

        Assert.Equal(RequestRules.ThirdPartyMustBeAsked, Assert.IsType<BrokenRuleException>(unknown).Rule);
        Assert.Equal(RequestCases.Day("2026-03-02"), request.ThirdPartyToldOn);

        void Tell(string key) =>
            request.TellThirdParty(
                approved,
                key,
                RequestCases.Day("2026-03-02"),
                "告知书",
                RequestCases.Hand,
                RequestCases.At
            );
    }

    [Fact]
    public async Task Page_WithSeveralThirdParties_AsksWhich_AndShowsWhoIsLeft()
    {
        var id = await ApprovedAsync("甲公司", "乙公司");
        var address = RequestLinks.Step(id, "third-party-told");
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var without = await client.SubmitAsync(address, new() { ["Words"] = "第三方告知书" });
        var key = (await desk.CaseAsync(id)).ThirdPartiesNotTold[0].Key;
        using var with = await client.SubmitAsync(address, new() { ["Words"] = "第三方告知书", ["ThirdParty"] = key });
        var page = await server.OfficePageAsync(address);

        Assert.Contains(
            "请选择这次告知的是哪一个",
            (await PortalServer.PageOf(without)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Found, with.StatusCode);
        Assert.Equal(
            [true, false],
            page.QuerySelectorAll("main ul[lang] li").Select(li => li.TextContent.Contains("2026-03-02已告知"))
        );
        Assert.NotNull(page.QuerySelector("input[name=ThirdParty][checked]"));
    }

    private async Task<Guid> ObjectedAsync()
    {
        var id = (await desk.CaseAsync(daysAgo: 10)).Id;
        await desk.DoAsync<BeginConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) =>
                a.RunAsync(
                    new(
                        id,
                        v,
                        ConsultationKind.ThirdParty.Code,
                        "某公司",
                        desk.Today.AddDays(-8),
                        desk.Today.AddDays(-8)
                    ),
                    c,
                    Cancel
                )
        );
        var key = (await desk.CaseAsync(id)).OpenConsultations.Single().Key;
        await desk.DoAsync<EndConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, key, desk.Today.AddDays(-1), "不同意公开"), c, Cancel)
        );
        return id;
    }

    private async Task<Guid> ApprovedAsync(params string[] thirdParties)
    {
        var id = thirdParties.Length == 0 ? await ObjectedAsync() : (await desk.CaseAsync(daysAgo: 10)).Id;
        foreach (var whom in thirdParties)
        {
            await desk.ObjectAsync(id, whom);
        }

        await letters.DecideAsync(id, "D4");
        return id;
    }

    private Task<RequestProposal> ProposalAsync(Guid id) =>
        server.DoAsync(async s =>
            (await s.GetRequiredService<RequestProposals>().OfAsync(id, Cancel)).Approved(ProposalKind.Decision)!
        );

    private async Task TellAsync(Guid id, string? whom = null)
    {
        var key = (await desk.CaseAsync(id))
            .Consultations(ConsultationKind.ThirdParty)
            .Single(c => whom is null || c.Words == whom)
            .Key;
        (await TryTellAsync(id, key)).OrThrow();
    }

    private Task<Outcome<DisclosureRequest>> TryTellAsync(Guid id, string? key = null) =>
        desk.TryAsync<TellThirdParty>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, desk.Today, "某公司，第三方告知书", key), c, Cancel)
        );

    private Task<Outcome<DisclosureRequest>> ReplyAsync(Guid id, DateOnly on) =>
        desk.TryAsync<RecordReply>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "in-person", on), c, Cancel)
        );
}
