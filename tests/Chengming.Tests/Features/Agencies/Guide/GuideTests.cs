using System.Net;
using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Agencies.Own;
using Chengming.Features.Office;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.Guide;

public sealed class GuideTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Editor = "/office/agency/demo-yjj/guide";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第十二条第二款：分类、编排体系、获取方式和公开工作机构的六项内容缺一不可")]
    public async Task Publish_WithoutStatutoryParts_IsRefusedAndNamesEachWithItsArticle()
    {
        await using var site = new PortalServer();
        using var client = await site.SignedInAsync(StaffRole.Handler);
        await ForgetOfficeFactsAsync(site);
        using var draft = await client.SubmitAsync(
            Editor,
            new() { ["Texts[arrangement]"] = "", ["Texts[fees]"] = " " },
            "#draft-form"
        );

        using var answer = await client.SubmitAsync(Editor, new() { ["Reason"] = "更新" }, "#publish-form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var words = (await PortalServer.PageOf(answer))
            .QuerySelectorAll(".problems li")
            .Select(l => l.TextContent.Trim());
        Assert.Equal(
            ["公开工作机构的传真号码", "公开工作机构的办公时间", "收费标准", "编排体系"],
            words.Select(w => w["缺少".Length..w.IndexOf('（', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)
        );
        Assert.Contains(words, w => w.Contains("《条例》第十二条第二款", StringComparison.Ordinal));
        Assert.Equal(1, await EditionsAsync(site, "demo-yjj"));
    }

    /// <summary>As if fax and hours had never been entered: what article 12 wants can be changed in the office and not removed.</summary>
    private static Task<int> ForgetOfficeFactsAsync(PortalServer site) =>
        site.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var agency = await db.Agencies.SingleAsync(a => a.Code == "demo-yjj", Cancel);
            agency.NameDisclosureOffice(
                agency.DisclosureOffice with
                {
                    Fax = "",
                    OfficeHours = "",
                },
                site.Clock.GetUtcNow()
            );
            db.Record(TestActions.Context, new DisclosureOfficeNamed(agency.Subject));
            return await db.SaveChangesAsync(Cancel);
        });

    [Fact]
    public async Task Publish_CompleteDraft_MakesANewEdition_AndKeepsTheOldOneAsItWas()
    {
        using var client = await server.SignedInAsync(StaffRole.DisclosureHead);
        var before = await EditionsAsync(server, "demo-yjj");
        await server.PageAsync("/agencies/demo-yjj/guide");
        using var draft = await client.SubmitAsync(
            Editor,
            new() { ["Texts[fees]"] = "不收费，新的写法。" },
            "#draft-form"
        );
        var unpublished = await server.PageAsync("/agencies/demo-yjj/guide");

        using var answer = await client.SubmitAsync(Editor, new() { ["Reason"] = "改写收费标准" }, "#publish-form");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("新的写法", unpublished.Body!.TextContent, StringComparison.Ordinal);
        var newest = await server.PageAsync("/agencies/demo-yjj/guide");
        var first = await server.PageAsync("/agencies/demo-yjj/guide/1");
        Assert.Contains(
            "新的写法",
            newest.QuerySelector("[aria-labelledby=fees]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "新的写法",
            first.QuerySelector("[aria-labelledby=fees]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(first.QuerySelector(".band a[href='/agencies/demo-yjj/guide']"));
        Assert.Equal(before + 1, newest.QuerySelectorAll(".editions li").Length);
    }

    [Fact(DisplayName = "第二十八条、国办公开办函〔2017〕19号：当面提交和邮政寄送不能关闭")]
    public async Task Write_FormWithoutAnyChannel_KeepsInPersonAndPost()
    {
        await server.WithAsync(async s =>
        {
            var agency = await server.AgencyAsync("demo-cgj");
            return (
                await s.GetRequiredService<WriteGuide>()
                    .RunAsync(
                        new(agency.Id, 0, new Dictionary<string, string>(), new Dictionary<string, string>()),
                        TestActions.Context,
                        Cancel
                    )
            ).OrThrow();
        });

        Assert.Equal(["in-person", "post"], (await GuideAsync("demo-cgj")).Channels.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Write_TwoOfficers_TheSecondIsTold_AndTheTypedTextIsStillThere()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var head = await server.SignedInAsync(StaffRole.DisclosureHead);
        var stale = (await GuideAsync("demo-yjj")).Version;
        using var first = await handler.SubmitAsync(
            Editor,
            new() { ["Texts[scope]"] = "先写的适用范围。" },
            "#draft-form"
        );

        using var second = await head.SubmitAsync(
            Editor,
            new() { ["Texts[scope]"] = "后写的适用范围。", ["Version"] = $"{stale}" },
            "#draft-form"
        );

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await PortalServer.PageOf(second);
        Assert.Contains("林小禾", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("后写的适用范围。", page.QuerySelector("[name='Texts[scope]']")!.TextContent.Trim());
        Assert.Equal("先写的适用范围。", (await GuideAsync("demo-yjj")).Texts["scope"]);
    }

    [Fact]
    public async Task Publish_BySupervisor_IsRefused()
    {
        var outcome = await server.WithAsync(async s =>
        {
            var agency = await server.AgencyAsync("demo-yjj");
            var actor = new Chengming.Actions.Actor(
                Guid.NewGuid(),
                "吴素芬",
                (await server.AgencyAsync("demo-gov")).Id,
                new HashSet<StaffRole> { StaffRole.Supervisor }
            );
            return await s.GetRequiredService<PublishGuide>()
                .RunAsync(
                    new(agency.Id, (await GuideAsync("demo-yjj")).Version, "代为发布"),
                    new Chengming.Actions.ActionContext(actor),
                    Cancel
                );
        });

        Assert.False(outcome.IsDone);
    }

    [Fact]
    public async Task Get_EditorOfAnUnfinishedGuide_NamesWhatIsMissing()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.GetAsync(new Uri("/office/agency/demo-zrj/guide", UriKind.Relative), Cancel);

        var page = await PortalServer.PageOf(answer);
        var missing = page.QuerySelectorAll(".missing a").Select(a => a.TextContent).ToList();
        Assert.Contains("公开工作机构的传真号码", missing);
        Assert.Contains("办理时限", missing);
        Assert.Null(page.QuerySelector("#publish-form"));
    }

    [Fact]
    public async Task Get_EditorAfterTheOfficeMoved_SaysThatThePublicSeesOldContent()
    {
        await using var site = new PortalServer();
        using var client = await site.SignedInAsync(StaffRole.Handler);
        using var before = await client.GetAsync(new Uri(Editor, UriKind.Relative), Cancel);
        using var moved = await client.SubmitAsync(
            "/office/agency/demo-yjj/disclosure-office",
            new() { ["Address"] = "示例县新址1号" }
        );

        using var after = await client.GetAsync(new Uri(Editor, UriKind.Relative), Cancel);

        Assert.Null((await PortalServer.PageOf(before)).QuerySelector(".guide-side .band"));
        Assert.NotNull((await PortalServer.PageOf(after)).QuerySelector(".guide-side .band"));
        var portal = await site.PageAsync("/agencies/demo-yjj/guide");
        Assert.DoesNotContain("新址1号", portal.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Morning_GuideOlderThanAYear_AsksToLookThroughIt_UntilSomebodyDid()
    {
        await using var site = new PortalServer();
        var person = await PersonAsync(site, "demo-yjj", StaffRole.Handler);
        Assert.Empty(await MorningAsync(site, person));

        site.Clock.Forward(TimeSpan.FromDays(340));
        var soon = Assert.Single(await MorningAsync(site, person));
        site.Clock.Forward(TimeSpan.FromDays(26));
        var late = Assert.Single(await MorningAsync(site, person));
        await site.KeepPasswordsAsync();
        using var client = await site.SignedInAsync(StaffRole.Handler);
        using var answer = await client.SubmitAsync(Editor, [], "#confirm-form");

        // Published on 2026-03-02, the day of the tests' clock.
        Assert.Equal((MorningGroup.DueSoon, new DateOnly(2027, 3, 2)), (soon.Group, soon.DueOn));
        Assert.Equal(MorningGroup.MustBeDoneToday, late.Group);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Empty(await MorningAsync(site, person));
    }

    [Fact]
    public async Task Morning_SupervisorOfTheSubtree_SeesAgenciesWithoutAGuide_AndAdministratorsNothing()
    {
        await using var site = new PortalServer();

        var rows = await MorningAsync(site, await PersonAsync(site, "demo-gov", StaffRole.Supervisor));
        var none = await MorningAsync(site, await PersonAsync(site, "demo-gov", StaffRole.SystemAdministrator));

        Assert.Contains(rows, r => r.Whose == "示例县自然资源局" && r.DueOn is null);
        Assert.DoesNotContain(rows, r => r.Whose == "示例县安全生产监督管理局");
        Assert.Empty(none);
    }

    [Fact]
    public void Form_EveryRequiredPart_NamesItsArticleAndHasATextToBeginWith() =>
        Assert.All(
            GuideForm.Sections,
            s =>
            {
                Assert.NotEmpty(s.Basis);
                Assert.True(s.Text.Length > 20, s.Key);
            }
        );

    private static async Task<ClaimsPrincipal> PersonAsync(PortalServer site, string code, StaffRole role)
    {
        var agency = await site.AgencyAsync(code);
        return new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()),
                    new Claim(ClaimTypes.Name, "某人"),
                    new Claim("agency", agency.Id.ToString()),
                    new Claim("agency-path", agency.Path),
                    new Claim(ClaimTypes.Role, role.ToString()),
                ],
                "test"
            )
        );
    }

    private static Task<IReadOnlyList<MorningItem>> MorningAsync(PortalServer site, ClaimsPrincipal person) =>
        site.WithAsync(s => s.GetServices<IMorningSource>().OfType<GuideMorning>().Single().ForAsync(person, Cancel));

    private static Task<int> EditionsAsync(PortalServer site, string code) =>
        site.WithAsync(async s =>
        {
            var agency = await site.AgencyAsync(code);
            return await s.GetRequiredService<PlatformDb>()
                .Set<GuideEdition>()
                .CountAsync(e => e.AgencyId == agency.Id, Cancel);
        });

    private Task<DisclosureGuide> GuideAsync(string code) =>
        server.WithAsync(async s =>
        {
            var agency = await server.AgencyAsync(code);
            return await s.GetRequiredService<PlatformDb>()
                .Set<DisclosureGuide>()
                .AsNoTracking()
                .SingleAsync(g => g.AgencyId == agency.Id, Cancel);
        });
}
