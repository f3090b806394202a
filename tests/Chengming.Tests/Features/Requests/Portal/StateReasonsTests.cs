using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Requests.Portal;

/// <summary>The applicant answers a request for reasons, article 35. Today is Monday 2026-03-02.</summary>
[Collection(RequestSite.Name)]
public sealed class StateReasonsTests
{
    private const string Form = "form[action*='handler=Reasons']";

    private readonly PortalServer server;
    private readonly RequestDesk desk;
    private readonly Applicants applicants;

    public StateReasonsTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
        applicants = new Applicants(server, desk);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第三十五条：网上说明理由，当日收到；答复期限照常计算，承办人得到通知")]
    public async Task State_Online_IsKeptAsOfToday_TheClockRunsOn_AndTheHandlerIsTold()
    {
        using var client = applicants.Client();
        var request = await AskedAsync(client);
        await desk.DoAsync<ClaimRequest>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v), c, Cancel)
        );

        using var answer = await client.SubmitAsync(
            ApplicantLinks.Case,
            new() { ["Reasons"] = "研究本县近五年的检查情况，电话13800001111" },
            Form
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await desk.CaseAsync(request.Id);
        var given = after.Events[^1];
        Assert.Equal((RequestEventKind.ReasonsGiven, desk.Today), (given.Kind, given.On));
        Assert.StartsWith("研究本县近五年的检查情况", given.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001111", given.Words, StringComparison.Ordinal);
        Assert.Equal(request.DueOn, after.DueOn);
        Assert.Contains("收到申请人说明的理由", await server.ActsOnAsync(request.Id));
        var handler = await server.AccountIdAsync(StaffRole.Handler);
        Assert.True(
            await server.ReadAsync(db =>
                db.Set<Notification>()
                    .AnyAsync(n => n.RecipientId == handler && n.Subject.Contains(request.Number), Cancel)
            )
        );
        var page = await ShownAsync(client);
        Assert.Contains("申请人说明理由", page.QuerySelector("#lines")!.ParentElement!.TextContent);
        Assert.Null(page.QuerySelector(Form));
    }

    [Fact]
    public async Task State_WhileNobodyHandlesTheCase_TellsTheHeadOfTheOffice()
    {
        using var client = applicants.Client();
        var request = await AskedAsync(client);

        using var answer = await client.SubmitAsync(ApplicantLinks.Case, new() { ["Reasons"] = "研究" }, Form);

        var head = await server.AccountIdAsync(StaffRole.DisclosureHead);
        Assert.True(
            await server.ReadAsync(db =>
                db.Set<Notification>()
                    .AnyAsync(n => n.RecipientId == head && n.Subject.Contains(request.Number), Cancel)
            )
        );
    }

    [Fact]
    public async Task State_Empty_IsRefused_AndNothingIsKept()
    {
        using var client = applicants.Client();
        var request = await AskedAsync(client);

        using var answer = await client.SubmitAsync(ApplicantLinks.Case, new() { ["Reasons"] = " " }, Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("请填写申请的理由。", await Applicants.ProblemsOf(answer));
        Assert.Equal(RequestEventKind.ReasonsAsked, (await desk.CaseAsync(request.Id)).Events[^1].Kind);
    }

    [Fact]
    public async Task State_Twice_OrWithoutBeingAsked_IsRefused()
    {
        using var client = applicants.Client();
        var request = await AskedAsync(client);
        await TakeAsync(request.Id);

        var again = await TryTakeAsync(request.Id);
        var unasked = await TryTakeAsync((await desk.CaseAsync()).Id);

        Assert.Contains("已经说明", Assert.Single(again.Problems).Message, StringComparison.Ordinal);
        Assert.False(unasked.IsDone);
        Assert.Null((await ShownAsync(client)).QuerySelector(Form));
    }

    [Fact]
    public async Task Take_AtTheCounter_BeforeTheyWereAskedFor_IsRefused()
    {
        using var client = applicants.Client();
        var request = await AskedAsync(client);

        var outcome = await TryTakeAsync(request.Id, desk.Today.AddDays(-1));

        Assert.Equal("On", Assert.Single(outcome.Problems).Field);
    }

    [Fact]
    public async Task OfficePage_FilledIn_RecordsThem()
    {
        using var applicant = applicants.Client();
        var request = await AskedAsync(applicant);
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.Step(request.Id, "reasons-given"),
            new() { ["Reasons"] = "来信说明：课题研究" }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("来信说明：课题研究", (await desk.CaseAsync(request.Id)).Events[^1].Words);
    }

    private async Task<DisclosureRequest> AskedAsync(HttpClient client)
    {
        var (request, _) = await applicants.AppliedAsync(client, await applicants.FieldsAsync());
        await applicants.ConfirmedAsync(client, request.Id);
        return await desk.DoAsync<AskForReasons>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) =>
                a.RunAsync(new(request.Id, v, desk.Today, desk.Today.AddDays(10), "一个月内提出四十件"), c, Cancel)
        );
    }

    private async Task TakeAsync(Guid id) => (await TryTakeAsync(id)).OrThrow();

    private Task<Outcome<DisclosureRequest>> TryTakeAsync(Guid id, DateOnly? on = null) =>
        desk.TryAsync<TakeReasons>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, on ?? desk.Today, "课题研究"), c, Cancel)
        );

    private static async Task<AngleSharp.Dom.IDocument> ShownAsync(HttpClient client)
    {
        using var shown = await client.GetAsync(new Uri(ApplicantLinks.Case, UriKind.Relative), Cancel);
        return await PortalServer.PageOf(shown);
    }
}
