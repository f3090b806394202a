using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Proceedings;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Proceedings;

/// <summary>What can and cannot be recorded of a review or a suit.</summary>
[Collection(RequestSite.Name)]
public sealed class RemedyProceedingTests
{
    private readonly PortalServer server;
    private readonly RequestDesk requests;
    private readonly ProceedingDesk desk;

    public RemedyProceedingTests(PortalServer server)
    {
        this.server = server;
        requests = new RequestDesk(server);
        desk = new ProceedingDesk(server, requests);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "行政复议法第五十四条：简易程序收到副本之日起五个工作日内答复")]
    public async Task Register_SimplifiedReview_IsDueInFiveWorkingDays_AndAudited()
    {
        var proceeding = await desk.RegisterAsync(await desk.InputAsync("review-simple"));

        Assert.Equal(requests.Today.AddDays(7), proceeding.AnswerDueOn); // Monday to Monday
        Assert.Equal(["登记复议诉讼"], await server.ActsOnAsync(proceeding.Id));
    }

    [Fact]
    public async Task Register_Incomplete_NamesEveryField()
    {
        var input = await desk.InputAsync() with
        {
            Procedure = "review",
            IsAfterReview = true,
            RequestNumber = "1999-0001",
            Organ = " ",
            Matter = null,
            On = requests.Today.AddDays(1),
        };

        var refused = await desk.TryRegisterAsync(input);

        Assert.Equal(
            ["IsAfterReview", "Matter", "On", "Organ", "RequestNumber"],
            refused.Problems.Select(p => p.Field).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Register_BySomebodyWhoDoesNotWorkOnCases_IsRefused()
    {
        var refused = await desk.TryRegisterAsync(await desk.InputAsync(), StaffRole.Supervisor);

        Assert.False(refused.IsDone);
    }

    [Fact]
    public async Task Answer_Twice_IsRefused()
    {
        var id = (await desk.RegisterAsync(await desk.InputAsync())).Id;
        Func<RecordDefence, int, ActionContext, Task<Outcome<RemedyProceeding>>> answer = (a, v, c) =>
            a.RunAsync(new(id, v, requests.Today), c, Cancel);
        (await desk.TryAsync(id, answer)).OrThrow();

        var again = await desk.TryAsync(id, answer);

        Assert.False(again.IsDone);
        Assert.Equal(requests.Today, (await desk.NowAsync(id)).AnsweredOn);
    }

    [Fact]
    public async Task Conclude_Corrected_NeedsALesson()
    {
        var id = (await desk.RegisterAsync(await desk.InputAsync())).Id;

        var without = await desk.TryConcludeAsync(id, "revoked");
        var with = await desk.TryConcludeAsync(id, "revoked", "应当说明公开会怎样影响决策");

        Assert.Equal(["Lesson"], without.Problems.Select(p => p.Field));
        Assert.True(with.IsDone);
    }

    [Theory]
    [InlineData("review", "withdrawn")]
    [InlineData("suit", "upheld")]
    public async Task Conclude_WithAnOutcomeOfTheOtherPath_IsRefused(string procedure, string outcome)
    {
        var id = (await desk.RegisterAsync(await desk.InputAsync(procedure))).Id;

        Assert.Equal(["Outcome"], (await desk.TryConcludeAsync(id, outcome)).Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task Appeal_OfASuit_MakesItPendingAgain_OfAReviewThereIsNone()
    {
        var suit = (await desk.RegisterAsync(await desk.InputAsync("suit"))).Id;
        var review = (await desk.RegisterAsync(await desk.InputAsync())).Id;
        await desk.ConcludedAsync(suit, "claim-dismissed");
        await desk.ConcludedAsync(review, "upheld");

        var appealed = await desk.TryAsync<RecordAppeal>(
            suit,
            (a, v, c) => a.RunAsync(new(suit, v, "示例市中级人民法院"), c, Cancel)
        );
        var refused = await desk.TryAsync<RecordAppeal>(
            review,
            (a, v, c) => a.RunAsync(new(review, v, "示例市中级人民法院"), c, Cancel)
        );

        Assert.True(appealed.OrThrow().IsPending);
        Assert.Equal("示例市中级人民法院", appealed.OrThrow().Organ);
        Assert.False(refused.IsDone);
        Assert.False((await desk.NowAsync(review)).IsPending);
    }

    [Fact]
    public async Task ReplyAnew_WhenOrdered_IsRecordedOnce_AndTheCaseKeepsItsFirstResult()
    {
        var request = await requests.CaseAsync();
        await requests.AnswerAsync(request.Id, "R6");
        var id = (await desk.RegisterAsync(await desk.InputAsync(about: request.Number))).Id;
        (await desk.TryConcludeAsync(id, "revoked", "写明依据", requests.Today.AddDays(15))).OrThrow();
        (await requests.TryReviewAsync(request.Id)).OrThrow();

        var replied = await desk.TryAsync<RecordNewReply>(
            id,
            (a, v, c) => a.RunAsync(new(id, v, requests.Today, "D2"), c, Cancel)
        );
        var again = await desk.TryAsync<RecordNewReply>(
            id,
            (a, v, c) => a.RunAsync(new(id, v, requests.Today, "D2"), c, Cancel)
        );

        Assert.Equal("D2", replied.OrThrow().NewDecisionCode);
        Assert.False(again.IsDone);
        Assert.Equal("R6", (await requests.CaseAsync(request.Id)).DecisionCode);
    }

    [Fact]
    public async Task Change_OfAnOldVersion_IsNotSaved()
    {
        var proceeding = await desk.RegisterAsync(await desk.InputAsync());
        await desk.ConcludedAsync(proceeding.Id, "upheld");
        var context = await requests.AsAsync(StaffRole.Handler);

        var late = server.DoAsync(s =>
            s.GetRequiredService<ProceedingChange>()
                .ApplyAsync(
                    proceeding.Id,
                    proceeding.Version,
                    _ => [],
                    p => p.Appeal("x"),
                    p => new ProceedingAppealed(p.Subject),
                    context,
                    Cancel
                )
        );

        await Assert.ThrowsAnyAsync<Exception>(() => late);
        Assert.False((await desk.NowAsync(proceeding.Id)).IsPending);
    }

    [Fact]
    public async Task Page_ConclusionSentBack_IsOpen_AndKeepsWhatWasTyped()
    {
        var id = (await desk.RegisterAsync(await desk.InputAsync())).Id;
        using var browser = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await browser.SubmitAsync(
            $"/office/proceedings/{id}",
            new() { ["DecisionNumber"] = "示政复决〔2026〕1号" },
            "form[action*='handler=Conclude']"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True(page.QuerySelector("details:has(form[action*='handler=Conclude'])")!.HasAttribute("open"));
        Assert.Equal("示政复决〔2026〕1号", page.QuerySelector("#DecisionNumber")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Lessons_OfACorrectedReply_AreShownWhereTheSameKindIsProposed()
    {
        var request = await requests.CaseAsync();
        await requests.AnswerAsync(request.Id, "R7");
        var id = (await desk.RegisterAsync(await desk.InputAsync(about: request.Number))).Id;
        (await desk.TryConcludeAsync(id, "ordered", "执法案卷也要区分已经公开的部分")).OrThrow();

        var same = await server.DoAsync(s => s.GetRequiredService<Lessons>().OnAsync("R7", Cancel));
        var other = await server.DoAsync(s => s.GetRequiredService<Lessons>().OnAsync("U2", Cancel));
        var page = await server.OfficePageAsync($"/office/requests/{(await requests.CaseAsync()).Id}/decision");

        Assert.Equal(["执法案卷也要区分已经公开的部分"], same.Select(l => l.Words));
        Assert.Empty(other);
        Assert.Contains(
            "执法案卷也要区分已经公开的部分",
            page.QuerySelector("[aria-labelledby=lessons]")!.TextContent,
            StringComparison.Ordinal
        );
    }
}
