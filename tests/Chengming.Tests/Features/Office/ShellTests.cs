using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Office;

/// <summary>Head and menu of the back office, role by role.</summary>
public sealed class ShellTests(LateServer server) : IClassFixture<LateServer>
{
    public static TheoryData<StaffRole> Roles => [.. Enum.GetValues<StaffRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Get_Home_ShowsTheHeadTheMenuAndNothingInline(StaffRole role)
    {
        using var client = await server.SignedInAsync(role);

        var page = await HomeAsync(client);

        Assert.NotNull(page.QuerySelector("header form[role=search] input#office-q"));
        Assert.Equal(2, page.QuerySelectorAll(".office-me .badge-count").Length);
        Assert.Equal("/office", page.QuerySelector(".office-places [aria-current=page]")!.GetAttribute("href"));
        Assert.Equal(
            ["今天必须做 ", "快到期 ", "等别人 "],
            page.QuerySelectorAll("main h2").Select(h => h.FirstChild!.TextContent)
        );
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick]"));
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(StaffRole.Handler, "今日工作 站内通知 年度报告")]
    [InlineData(StaffRole.SystemAdministrator, "今日工作 站内通知 系统设置 邮件")]
    public async Task Menu_ByRole_HasTheirPlacesOnly(StaffRole role, string places)
    {
        using var client = await server.SignedInAsync(role);

        var page = await HomeAsync(client);

        Assert.Subset(
            page.QuerySelectorAll(".office-places a").Select(a => a.TextContent).ToHashSet(),
            places.Split(' ').ToHashSet()
        );
    }

    [Fact]
    public async Task Home_WithoutAnything_SaysWhatWouldBeThere()
    {
        using var client = await server.SignedInAsync(StaffRole.AuditAdministrator);

        var page = await HomeAsync(client);

        Assert.Equal("0", page.QuerySelector(".office-me .badge-count")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("main section .hint").Length);
    }

    [Fact]
    public async Task Home_LateReport_StandsUnderToday_AndIsCounted()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var page = await HomeAsync(client);

        var row = page.QuerySelector(".morning-mustbedonetoday tbody tr")!;
        Assert.Contains("2025 年度", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已逾期 30 天（自然日）", row.QuerySelector(".state")!.TextContent);
        // The report, and the columns in which nothing stands yet.
        Assert.Equal("2", page.QuerySelector(".badge-count.late")!.TextContent);
    }

    private static async Task<IDocument> HomeAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(
            new Uri("/office", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await PortalServer.PageOf(answer);
    }
}
