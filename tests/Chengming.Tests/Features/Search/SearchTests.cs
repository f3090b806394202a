using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Search;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Search;

public sealed class SearchTests(LateServer server) : IClassFixture<LateServer>
{
    [Theory]
    [InlineData(StaffRole.Supervisor, "示例县", "机关 8|年度报告 8+")]
    [InlineData(StaffRole.Handler, "示例县", "机关 1|年度报告 6")]
    [InlineData(StaffRole.Handler, "利通区", "")]
    [InlineData(StaffRole.Handler, "林小禾", "")]
    [InlineData(StaffRole.SystemAdministrator, "林小禾", "人员 1")]
    [InlineData(StaffRole.SecurityAdministrator, "CHENGBAN", "人员 1")]
    [InlineData(StaffRole.AuditAdministrator, "林小禾", "")]
    [InlineData(StaffRole.SystemAdministrator, "2024", "")]
    [InlineData(StaffRole.Handler, "2024", "年度报告 1")]
    [InlineData(StaffRole.Supervisor, "' OR 1=1 --", "")]
    [InlineData(StaffRole.Supervisor, "%", "")]
    [InlineData(StaffRole.Supervisor, "_", "")]
    [InlineData(StaffRole.Supervisor, "<script>alert(1)</script>", "")]
    public async Task Get_Query_FindsWhatTheRoleMaySee(StaffRole role, string query, string kinds)
    {
        using var client = await server.SignedInAsync(role);

        var page = await SearchAsync(client, query);

        Assert.Equal(kinds, string.Join('|', page.QuerySelectorAll("main h2").Select(h => h.TextContent)));
        Assert.Equal(kinds.Length == 0, page.QuerySelector(".empty") is not null);
        Assert.Equal(query, page.QuerySelector("#office-q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Get_CodeOfAnAgency_StandsFirst()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        var page = await SearchAsync(client, "DEMO-ZRJ");

        Assert.Equal("示例县自然资源局", page.QuerySelector(".found a")!.TextContent);
    }

    [Fact]
    public async Task Get_MoreThanShown_LeadsToTheList()
    {
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        var page = await SearchAsync(client, "示例县");

        var reports = page.QuerySelectorAll(".found")[1];
        Assert.Equal(SearchEverything.MostOfKind, reports.QuerySelectorAll("li").Length);
        Assert.StartsWith(
            "/office/reports?q=",
            reports.QuerySelector("p a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_Nothing_SaysHowToSearch()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var page = await SearchAsync(client, "");

        Assert.Empty(page.QuerySelectorAll("main h2"));
        Assert.NotNull(page.QuerySelector("main .hint"));
    }

    /// <summary>What is exactly the code comes before what only has it in its name.</summary>
    [Fact]
    public async Task FindAsync_CodeInTheNameOfAnother_PutsTheExactOneFirst()
    {
        await using var own = new PortalServer();
        await using var scope = own.Services.CreateAsyncScope();
        var region = new Region("990101", "示例县");
        var register = scope.ServiceProvider.GetRequiredService<RegisterAgency>();
        var cancel = TestContext.Current.CancellationToken;
        await register.RunAsync(
            new("aaa", "zzz分局", "分局", region, AgencyKind.Department),
            TestActions.Context,
            cancel
        );
        var registered = await register.RunAsync(
            new("zzz", "总局", "总局", region, AgencyKind.Department),
            TestActions.Context,
            cancel
        );
        var root = registered.OrThrow();
        var source = new AgencySearch(scope.ServiceProvider.GetRequiredService<PlatformDb>());
        var account = new StaffAccount("x", "某人", root.Id);
        account.GrantRoles([StaffRole.Supervisor]);
        await register.RunAsync(
            new("aab", "zzz支局", "支局", region, AgencyKind.Department, "zzz"),
            TestActions.Context,
            cancel
        );

        var person = await scope.ServiceProvider.GetRequiredService<StaffPrincipals>().OfAsync(account, cancel);
        var hits = await source.FindAsync("zzz", person, 8, cancel);

        Assert.Equal(["总局", "zzz支局"], hits.Select(h => h.Title));
    }

    private static async Task<IDocument> SearchAsync(HttpClient client, string query) =>
        await PortalServer.PageOf(
            await client.GetAsync(
                new Uri($"/office/search?q={Uri.EscapeDataString(query)}", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
}
