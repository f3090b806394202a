using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Notifications;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Coordination;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>What colleagues are asked for in a case, and what they say to each other.</summary>
[Collection(RequestSite.Name)]
public sealed class CoordinationTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_OfAColleague_TellsThem_AndTouchesNoClock()
    {
        var before = await desk.CaseAsync();
        var helper = await HandlerAsync();

        var asked = (await AskAsync(before.Id, helper: helper)).OrThrow();

        var after = await desk.CaseAsync(before.Id);
        Assert.Equal((before.DueOn, before.Version), (after.DueOn, after.Version));
        var notice = await server.ReadAsync(db =>
            db.Set<Notification>().OrderByDescending(n => n.Id).FirstAsync(n => n.RecipientId == helper, Cancel)
        );
        Assert.Equal(CoordinationLinks.Of(before.Id), notice.Address);
        Assert.True(asked.IsOpen);
        Assert.DoesNotContain("13800001234", asked.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ForNobodyOrTooLate_NamesWhatIsWrong()
    {
        var request = await desk.CaseAsync();

        var nobody = await AskAsync(request.Id, department: null, dueOn: request.DueOn!.Value.AddDays(1), asked: " ");

        Assert.Equal(
            ["Asked", "DepartmentId", "DueOn"],
            nobody.Problems.Select(p => p.Field).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Chase_CountsUp_AndAnswerEndsIt()
    {
        var asked = (await AskAsync((await desk.CaseAsync()).Id, helper: await HandlerAsync())).OrThrow();

        await DoAsync<ChaseAssistance>((a, c) => a.RunAsync(new(asked.Id, 1), c, Cancel));
        var chased = (await DoAsync<ChaseAssistance>((a, c) => a.RunAsync(new(asked.Id, 2), c, Cancel))).OrThrow();
        var answered = (
            await DoAsync<AnswerAssistance>(
                (a, c) => a.RunAsync(new(asked.Id, 3, "没有这份记录", "执法大队李某"), c, Cancel)
            )
        ).OrThrow();
        var late = await DoAsync<WithdrawAssistance>((a, c) => a.RunAsync(new(asked.Id, 4), c, Cancel));

        Assert.Equal(2, chased.ChaseCount);
        Assert.Equal(("没有这份记录", "执法大队李某", false), (answered.Answer, answered.AnsweredBy, answered.IsOpen));
        Assert.Equal("这项协办已经答复或者撤回。", Assert.Single(late.Problems).Message);
    }

    [Fact]
    public async Task Answer_OfWhatWasChasedMeanwhile_IsToldSo()
    {
        var asked = (await AskAsync((await desk.CaseAsync()).Id, helper: await HandlerAsync())).OrThrow();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var address = CoordinationLinks.One(asked.RequestId, asked.Id);
        await DoAsync<ChaseAssistance>((a, c) => a.RunAsync(new(asked.Id, 1), c, Cancel));

        using var late = await client.SubmitAsync(
            address,
            new()
            {
                ["Version"] = "1",
                ["Answer"] = "已在档案室查过",
                ["AnsweredBy"] = "档案室",
            },
            form: "main form.decision"
        );

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await PortalServer.PageOf(late);
        Assert.Equal("已在档案室查过", page.QuerySelector("[name=Answer]")!.TextContent.Trim());
        Assert.Equal("2", page.QuerySelector("form.decision [name=Version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Morning_OfWhoIsAsked_ShowsIt()
    {
        var request = await desk.CaseAsync();
        (await AskAsync(request.Id, helper: await HandlerAsync())).OrThrow();

        var page = await server.OfficePageAsync("/office", StaffRole.Handler);

        Assert.Contains(
            $"协办申请 {request.Number}",
            page.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Ask_ByAReviewer_IsRefused_ButTheyMayRemark()
    {
        var request = await desk.CaseAsync();

        var refused = await AskAsync(request.Id, role: StaffRole.Reviewer);
        var context = await desk.AsAsync(StaffRole.Reviewer);
        var remark = (
            await server.DoAsync(s =>
                s.GetRequiredService<AddRemark>()
                    .RunAsync(new(request.Id, "请再查一下2019年的台账，联系13800001234"), context, Cancel)
            )
        ).OrThrow();

        Assert.Single(refused.Problems);
        Assert.DoesNotContain("13800001234", remark.Words, StringComparison.Ordinal);
        var page = await server.OfficePageAsync(RequestLinks.Case(request.Id), StaffRole.Handler);
        Assert.Contains(
            "请再查一下2019年的台账",
            page.QuerySelector("[aria-labelledby=remarks]")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Remark_Empty_IsRefused()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var refused = await client.SubmitAsync(
            RequestLinks.Case(request.Id),
            new() { ["Words"] = " " },
            form: "[aria-labelledby=remarks] form"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    private async Task<Guid> HandlerAsync() => (await desk.AsAsync(StaffRole.Handler)).Actor.AccountId!.Value;

    private async Task<Outcome<Assistance>> AskAsync(
        Guid request,
        Guid? helper = null,
        Guid? department = null,
        DateOnly? dueOn = null,
        string asked = "请提供检查记录，联系电话13800001234",
        StaffRole role = StaffRole.Handler
    )
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(s =>
            s.GetRequiredService<AskForAssistance>()
                .RunAsync(new(request, department, helper, asked, dueOn ?? desk.Today.AddDays(3)), context, Cancel)
        );
    }

    private async Task<Outcome<Assistance>> DoAsync<TAction>(
        Func<TAction, ActionContext, Task<Outcome<Assistance>>> act
    )
        where TAction : notnull
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await server.DoAsync(s => act(s.GetRequiredService<TAction>(), context));
    }
}
