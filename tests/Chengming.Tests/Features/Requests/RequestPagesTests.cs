using System.Net;
using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

[Collection(RequestSite.Name)]
public sealed class RequestPagesTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_FilledInAtTheCounter_LeadsToTheReceipt_WithNumberCodeAndDueDay()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler, follow: true);

        using var answer = await client.SubmitAsync(
            RequestLinks.New,
            new()
            {
                ["Channel"] = "signed-post",
                ["ArrivedOn"] = "2026-02-27",
                ["Wanted"] = "<script>alert(1)</script>的处罚决定",
                ["Requester.Name"] = "王示例",
                ["Requester.IdNumber"] = "990101199001010019",
                ["Requester.Phone"] = "13800001111",
            }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var receipt = page.QuerySelector(".receipt")!.TextContent;
        Assert.Contains("王示例", receipt, StringComparison.Ordinal);
        Assert.Matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", receipt);
        // Received Friday 02-27; Saturday 02-28 is worked: the 20th is Thursday 03-26.
        Assert.Contains("最迟2026年3月26日（星期四）", receipt, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", receipt, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("昨天")]
    public async Task New_OnADayThatNoCalendarHas_SaysSo_AndKeepsWhatWasTyped(string day)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.New,
            new() { ["ArrivedOn"] = day, ["Wanted"] = "某年的处罚决定" }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = page.QuerySelector(".problems a[href='#ArrivedOn']")!.TextContent;
        Assert.Contains($"“{day}”无法识别。日期请写日历上有的一天", problem, StringComparison.Ordinal);
        Assert.Equal("某年的处罚决定", page.QuerySelector("#Wanted")!.TextContent);
    }

    [Fact]
    public async Task Proposal_DecidedMeanwhile_SaysByWhom_AndGivesBackWhatWasTyped()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.PrepareAsync(id, "U1a");
        await desk.DoAsync<ProposeDecision>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, "U1a", "没有找到。"), c, Cancel)
        );
        using var client = await server.SignedInAsync(StaffRole.Approver);

        using var answer = await client.SubmitAsync(
            RequestLinks.Step(id, "proposal"),
            new() { ["Words"] = "请再到档案室找一遍。", ["approves"] = "false" },
            meanwhile: () => desk.DecideAsync(StaffRole.Approver, id)
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("已经在", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("同意", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
        Assert.Equal("请再到档案室找一遍。", page.QuerySelector(".typed-text")!.TextContent);
    }

    [Fact]
    public async Task New_TheSameAgain_ShowsTheEarlierCase_AndKeepsWhatWasTyped()
    {
        var input = await desk.InputAsync(daysAgo: 5);
        var earlier = await desk.RegisterAsync(input);
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.New,
            new() { ["Wanted"] = input.Wanted!, ["Requester.Name"] = "张示例" }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(earlier.Number, page.QuerySelector($"a[href='{RequestLinks.Case(earlier.Id)}']")!.TextContent);
        Assert.Equal(input.Wanted, page.QuerySelector<AngleSharp.Html.Dom.IHtmlTextAreaElement>("#Wanted")!.Value);
        Assert.NotNull(page.QuerySelector("#AcceptsSameAgain"));
        Assert.Null(page.QuerySelector(".typed-text"));
    }

    [Fact]
    public async Task Register_ByColour_ListsThoseThatTheSignGivesTheColour()
    {
        foreach (var daysAgo in new[] { 0, 12, 26, 34, 50 })
        {
            await desk.CaseAsync(daysAgo);
        }

        await desk.AnswerAsync((await desk.CaseAsync(4)).Id);
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var own = (await desk.AsAsync(StaffRole.Handler)).Actor.AgencyId;
        var all = await server.ReadAsync(db =>
            db.Set<DisclosureRequest>().AsNoTracking().Where(r => r.AgencyId == own).ToListAsync(Cancel)
        );

        foreach (var light in Enum.GetValues<DueLight>())
        {
            var expected = all.Where(r => DueSign.Of(r, desk.Today).Light == light).Select(r => r.Number).ToHashSet();
            var listed = new HashSet<string>();
            for (var address = $"{RequestLinks.Register}?light={light}"; address is not null; )
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
                var page = await PortalServer.PageOf(answer);
                listed.UnionWith(page.QuerySelectorAll("tbody tr td:first-child a").Select(a => a.TextContent));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(expected.Order(), listed.Order());
        }
    }

    [Fact]
    public async Task Case_ShowsTheProof_AndMasksWhoApplied()
    {
        var request = await desk.CaseAsync();

        var page = await server.OfficePageAsync(RequestLinks.Case(request.Id));

        var steps = page.QuerySelector(".clock-steps")!.TextContent;
        Assert.Contains("《政府信息公开条例》第三十三条第二款", steps, StringComparison.Ordinal);
        Assert.Contains("2026-03-30", steps, StringComparison.Ordinal);
        Assert.DoesNotContain("990101199001010019", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("990***********0019", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_AskedFor_ShowsEverything_ToTheHandlerOnly()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            RequestLinks.Case(request.Id),
            [],
            "form[action*='handler=Identity']"
        );
        var reviewers = await server.OfficePageAsync(RequestLinks.Case(request.Id), StaffRole.Reviewer);

        var revealed = (await PortalServer.PageOf(answer)).QuerySelector(".revealed")!.TextContent;
        Assert.Contains("990101199001010019", revealed, StringComparison.Ordinal);
        Assert.Null(reviewers.QuerySelector("form[action*='handler=Identity']"));
    }

    [Fact]
    public async Task Case_OfAnotherAgency_IsNotFound()
    {
        var handler = await desk.AsAsync(StaffRole.Handler);
        var other = await server.ReadAsync(db =>
            db.Set<Agency>().Where(a => a.Code == "demo-zrj").Select(a => a.Id).SingleAsync(Cancel)
        );
        var elsewhere = handler with { Actor = handler.Actor with { AgencyId = other } };
        var input = (await desk.InputAsync()) with { AgencyId = other };
        var request = await server.DoAsync(s =>
            s.GetRequiredService<RegisterRequest>().RunAsync(input, elsewhere, Cancel)
        );
        using var client = await server.SignedInAsync(StaffRole.Handler);

        foreach (
            var address in new[] { RequestLinks.Case(request.OrThrow().Id), RequestLinks.Receipt(request.OrThrow().Id) }
        )
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Steps_FromTheCase_EachOpensAndSaysWhatIsMissing()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var page = await server.OfficePageAsync(RequestLinks.Case(request.Id));
        var steps = page.QuerySelectorAll("#more ~ ul a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Contains(RequestLinks.Step(request.Id, "correction"), steps);
        foreach (var step in steps)
        {
            using var answer = await client.SubmitAsync(step, []);
            Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity, $"{step}: {answer.StatusCode}");
        }
    }

    [Fact(DisplayName = "第三十条：补正一次性告知，缺少的已经列出")]
    public async Task Correction_OfAnIncompleteApplication_BeginsWithEverythingThatIsMissing()
    {
        var input = await desk.InputAsync();
        var incomplete = input with
        {
            Requester = new PartyEntry { Name = "张示例" },
            SupplyWay = "post",
        };
        var id = (await desk.RegisterAsync(incomplete)).Id;

        var page = await server.OfficePageAsync(RequestLinks.Step(id, "correction"));

        Assert.Equal(
            "1. 请补充申请人的身份证明。\n2. 请补充联系方式。",
            page.QuerySelector<AngleSharp.Html.Dom.IHtmlTextAreaElement>("#Points")!.Value
        );
    }

    [Fact]
    public async Task Receipt_ForWhoMayNotSeeTheApplicant_IsNotFound()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Reviewer);

        using var answer = await client.GetAsync(new Uri(RequestLinks.Receipt(request.Id), UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Morning_HasTheHeadsApproval_AndLeadsThere()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<ProposeExtension>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, 5, "需要核对"), c, Cancel)
        );

        var morning = await server.OfficePageAsync("/office", StaffRole.DisclosureHead);
        var link = morning.QuerySelector($"a[href='{RequestLinks.Step(id, "proposal")}']");
        using var client = await server.SignedInAsync(StaffRole.DisclosureHead);
        using var answer = await client.SubmitAsync(link!.GetAttribute("href")!, new() { ["approves"] = "true" });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(2, (await desk.CaseAsync(id)).ProposalCount);
    }

    [Fact]
    public async Task Case_WhileAProposalWaits_PressesNothingOfWhatIsUsuallyDone()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<ClaimRequest>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v), c, Cancel));
        var before = await server.OfficePageAsync(RequestLinks.Case(id));
        await desk.DoAsync<ProposeExtension>(
            StaffRole.Handler,
            id,
            (a, v, c) => a.RunAsync(new(id, v, 5, "需要核对"), c, Cancel)
        );

        var after = await server.OfficePageAsync(RequestLinks.Case(id));

        Assert.NotNull(before.QuerySelector(".thing-head .btn-primary"));
        Assert.Null(after.QuerySelector(".thing-head .btn-primary"));
        Assert.NotNull(after.QuerySelector($"a[href='{RequestLinks.Step(id, "search")}']"));
    }
}
