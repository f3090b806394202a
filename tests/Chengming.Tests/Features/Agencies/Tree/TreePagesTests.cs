using System.Net;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.Tree;

public sealed class TreePagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_List_FindsByNameRegionAndKind()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        Assert.Contains("示例县应急管理局", await NamesAsync(client, "/office/agencies?q=demo-yjj"));
        Assert.Equal(["吴忠市应急管理局"], await NamesAsync(client, "/office/agencies?region=640300"));
        Assert.Equal(["示例县自来水公司"], await NamesAsync(client, "/office/agencies?kind=utility"));
        Assert.Empty(await NamesAsync(client, "/office/agencies?q=%E6%97%A0%E6%AD%A4%E5%B1%80"));
    }

    [Fact]
    public async Task Post_NewAgency_IsRegisteredBelowItsParent_AndStandsOnThePortal()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);
        await server.PageAsync("/agencies");

        using var answer = await client.SubmitAsync(
            "/office/agencies/register",
            new()
            {
                ["Name"] = "示例县水务局",
                ["Code"] = "demo-swj",
                ["Parent"] = "demo-gov",
                ["Region"] = "990101",
                ["CreditCode"] = "11990101mb00000786",
            }
        );

        Assert.Equal("/office/agencies/demo-swj", answer.Headers.Location?.OriginalString);
        var agency = await server.AgencyAsync("demo-swj");
        Assert.Equal("11990101MB00000786", agency.CreditCode?.Text);
        Assert.StartsWith((await server.AgencyAsync("demo-gov")).Path, agency.Path, StringComparison.Ordinal);
        var portal = await server.PageAsync("/agencies");
        Assert.NotNull(portal.QuerySelector("a[href='/agencies/demo-swj']"));
    }

    [Fact]
    public async Task Post_FaultyAgency_KeepsWhatWasTyped_AndNamesEveryFault()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(
            "/office/agencies/register",
            new()
            {
                ["Name"] = "示例县某局",
                ["Code"] = "Demo Ju",
                ["Region"] = "990101",
                ["CreditCode"] = "11990101MB00000780",
                ["WebsiteCode"] = "123",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        Assert.Equal(
            ["#Code", "#CreditCode", "#WebsiteCode"],
            page.QuerySelectorAll(".problems a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal)
        );
        Assert.Equal("Demo Ju", page.QuerySelector("#Code")!.GetAttribute("value"));
        Assert.Contains("应为“6”", page.QuerySelector("#CreditCode-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CreditCodeOfAnother_IsRefused()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(
            "/office/agencies/demo-zls",
            new() { ["CreditCode"] = "11990101MB0000027X" },
            "#edit-form"
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Contains(
            "已登记给示例县应急管理局",
            page.QuerySelector("#CreditCode-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Post_Move_TakesEverythingBelowAlong()
    {
        await server.RegisterAsync("move-a");
        await server.RegisterAsync("move-b");
        await server.RegisterAsync("move-c", "move-b");
        await server.RegisterAsync("move-d", "move-c");
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync("/office/agencies/move-b/move", new() { ["Parent"] = "move-a" });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var (a, b, c, d) = (
            await server.AgencyAsync("move-a"),
            await server.AgencyAsync("move-b"),
            await server.AgencyAsync("move-c"),
            await server.AgencyAsync("move-d")
        );
        Assert.Equal($"{a.Path}{b.Id:N}/", b.Path);
        Assert.Equal($"{a.Path}{b.Id:N}/{c.Id:N}/{d.Id:N}/", d.Path);
        Assert.Equal(4, d.Depth);
    }

    [Fact]
    public async Task Post_MoveBelowItself_IsRefused()
    {
        await server.RegisterAsync("ring-a");
        await server.RegisterAsync("ring-b", "ring-a");
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync("/office/agencies/ring-a/move", new() { ["Parent"] = "ring-b" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null((await server.AgencyAsync("ring-a")).ParentId);
    }

    [Fact]
    public async Task Post_Abolish_KeepsThePagesAndNamesTheSuccessor_AndNothingCanBeChangedAnyMore()
    {
        await server.RegisterAsync("end-old");
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(
            "/office/agencies/end-old/abolish",
            new()
            {
                ["On"] = "2026-03-01",
                ["Reason"] = "机构改革",
                ["Successor"] = "demo-yjj",
            }
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await server.PageAsync("/agencies/end-old");
        Assert.NotNull(page.QuerySelector(".band a[href='/agencies/demo-yjj']"));
        using var late = await client.GetAsync(new Uri("/office/agencies/end-old", UriKind.Relative), Cancel);
        Assert.Null((await PortalServer.PageOf(late)).QuerySelector("#edit-form"));
        using var moved = await client.SubmitAsync("/office/agencies/end-old/move", new() { ["Parent"] = "demo-gov" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, moved.StatusCode);
    }

    [Fact]
    public async Task Post_AbolishWithAgenciesBelow_IsRefused()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.SubmitAsync(
            "/office/agencies/demo-gov/abolish",
            new() { ["On"] = "2026-03-01", ["Reason"] = "误操作" }
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("它下面还有", page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await server.AgencyAsync("demo-gov")).AbolishedOn);
    }

    [Fact]
    public async Task Post_EditOfANameThatSomebodyChanged_TellsWhoAndWhat_AndKeepsWhatWasTyped()
    {
        await server.RegisterAsync("both");
        using var first = await server.SignedInAsync(StaffRole.SystemAdministrator);
        using var second = await server.SignedInAsync(StaffRole.SystemAdministrator);
        var stale = (await server.AgencyAsync("both")).Version;
        using var done = await first.SubmitAsync(
            "/office/agencies/both",
            new() { ["Name"] = "先改的名称" },
            "#edit-form"
        );

        using var answer = await second.SubmitAsync(
            "/office/agencies/both",
            new() { ["Name"] = "后改的名称", ["Version"] = $"{stale}" },
            "#edit-form"
        );

        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalServer.PageOf(answer);
        var words = page.QuerySelector(".problems")!.TextContent;
        Assert.Contains("郑维", words, StringComparison.Ordinal);
        Assert.Contains("先改的名称", words, StringComparison.Ordinal);
        Assert.Equal("后改的名称", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal($"{stale + 1}", page.QuerySelector("#edit-form [name=Version]")!.GetAttribute("value"));
        Assert.Equal("先改的名称", (await server.AgencyAsync("both")).Name);
    }

    [Fact]
    public async Task Register_RegionWithoutAWorkingCalendar_IsRefusedAtTheRegion()
    {
        var outcome = await server.WithAsync(s =>
            s.GetRequiredService<RegisterAgency>()
                .RunAsync(
                    new("hk", "某机关", "某机关", new Region("810000", "香港特别行政区"), AgencyKind.Department),
                    TestActions.Context,
                    Cancel
                )
        );

        Assert.Equal("Region", Assert.Single(outcome.Problems).Field);
    }

    [Fact]
    public async Task Register_AgencyInARegionThatIsNotThere_EntersTheRegionToo()
    {
        await using var empty = new PortalServer { Demo = false };

        var agency = await empty.RegisterAsync("first", kind: AgencyKind.Government);

        Assert.Equal("示例县", agency.RegionName);
        Assert.Equal(
            1,
            await empty.WithAsync(s => s.GetRequiredService<PlatformDb>().Set<Region>().CountAsync(Cancel))
        );
    }

    private static async Task<List<string>> NamesAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return
        [
            .. (await PortalServer.PageOf(answer))
                .QuerySelectorAll("tbody td:first-child a")
                .Select(a => a.TextContent),
        ];
    }
}
