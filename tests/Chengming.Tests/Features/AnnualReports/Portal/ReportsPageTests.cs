using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Reports.Tests.Samples;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.AnnualReports.Portal;

public sealed class ReportsPageTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Get_WithoutFilter_ListsEveryAgencyUnderItsRegion()
    {
        var page = await server.PageAsync("/reports");

        Assert.Equal("8 个机关，26 份报告", page.QuerySelector("#found")!.TextContent);
        Assert.Equal(
            [
                "河南省洛阳市西工区",
                "河南省平顶山市湛河区",
                "河南省新乡市延津县",
                "宁夏回族自治区吴忠市",
                "宁夏回族自治区吴忠市利通区",
                "示例县",
            ],
            page.QuerySelectorAll("tr.group").Select(g => g.TextContent.Trim())
        );
    }

    [Theory]
    [InlineData("?q=%E5%BA%94%E6%80%A5&year=2023", 5, 5)] // 应急: four real bureaus of 2023 and the invented one
    [InlineData("?q=%E7%A4%BA%E4%BE%8B+%E8%87%AA%E7%84%B6", 1, 7)] // 示例 自然
    [InlineData("?region=640300", 1, 1)]
    [InlineData("?year=2020", 4, 4)] // 吴忠 and the three invented ones
    [InlineData("?q=%25", 0, 0)] // % is a character, not a wildcard
    [InlineData("?year=abc", 8, 26)]
    public async Task Get_WithFilters_CountsWhatWasFound(string query, int agencies, int reports)
    {
        var page = await server.PageAsync("/reports" + query);

        Assert.Equal($"{agencies} 个机关，{reports} 份报告", page.QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task Get_WithAYear_CountsTheRegionsOfThatYear()
    {
        var page = await server.PageAsync("/reports?year=2020");

        Assert.Equal(
            ["全部地区", "宁夏回族自治区吴忠市 1", "示例县 3"],
            page.QuerySelectorAll("[aria-labelledby=filter-region] a")
                .Select(a => string.Join(' ', a.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );
        Assert.Equal(
            "true",
            page.QuerySelector("[aria-labelledby=filter-year] a[href='/reports?year=2020']")!
                .GetAttribute("aria-current")
        );
    }

    [Fact]
    public async Task Get_NothingFound_SaysWhatToDo()
    {
        var page = await server.PageAsync("/reports?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA");

        Assert.Contains("没有符合条件的报告。", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EmptySite_SaysWhatWouldBeHere()
    {
        await using var empty = new PortalServer { Demo = false };

        foreach (var address in new[] { "/", "/reports" })
        {
            var page = await empty.PageAsync(address);
            Assert.Contains("目前还没有机关发布", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_MoreThanAPage_GoesOnWhereItStopped()
    {
        await using var site = new PortalServer { Demo = false };
        for (var i = 0; i < ReportDirectory.PageLength + 3; i++)
        {
            await PublishAsync(site, $"agency-{i:00}");
        }

        var first = await site.PageAsync("/reports");
        var next = first.QuerySelector<AngleSharp.Html.Dom.IHtmlAnchorElement>("a[rel=next]")!;
        var second = await site.PageAsync(next.GetAttribute("href")!);

        Assert.Equal(ReportDirectory.PageLength, Names(first).Count);
        Assert.Equal(3, Names(second).Count);
        Assert.Empty(Names(first).Intersect(Names(second)));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Get_WithMoreRegionsThanTheFilterLists_KeepsTheChosenOne_AndFindsTheOthersByName()
    {
        await using var site = new PortalServer { Demo = false };
        for (var i = 0; i <= ReportDirectory.MostRegions; i++)
        {
            await PublishAsync(site, $"agency-{i}", new Region($"{990100 + i}", $"示例第{i}县"));
        }

        var last = $"{990100 + ReportDirectory.MostRegions}";
        var all = await site.PageAsync("/reports");
        var chosen = await site.PageAsync($"/reports?region={last}");
        var found = await site.PageAsync("/reports?q=" + Uri.EscapeDataString($"第{ReportDirectory.MostRegions}县"));

        // One link more for “all regions”.
        Assert.Equal(ReportDirectory.MostRegions + 1, Regions(all).Count);
        Assert.DoesNotContain($"/reports?region={last}", Regions(all));
        Assert.Contains($"/reports?region={last}", Regions(chosen));
        Assert.Equal("1 个机关，1 份报告", found.QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task Get_AfterAPublication_ShowsItAtOnce()
    {
        await using var site = new PortalServer { Demo = false };
        await site.PageAsync("/reports");

        await PublishAsync(site, "agency-new");

        Assert.Equal("1 个机关，1 份报告", (await site.PageAsync("/reports")).QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task Publish_SameYearTwice_IsRefused()
    {
        await using var site = new PortalServer { Demo = false };
        var agency = await PublishAsync(site, "agency-one");

        var error = await Record.ExceptionAsync(() => PublishAgainAsync(site, agency));

        Assert.IsType<InvalidOperationException>(error);
    }

    private static List<string> Names(IDocument page) =>
        [.. page.QuerySelectorAll("tbody tr:not(.group) td:first-child a").Select(a => a.GetAttribute("href")!)];

    private static List<string> Regions(IDocument page) =>
        [.. page.QuerySelectorAll("[aria-labelledby=filter-region] a").Select(a => a.GetAttribute("href")!)];

    private static async Task<Agency> PublishAsync(PortalServer site, string code, Region? region = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var registered = await scope
            .ServiceProvider.GetRequiredService<RegisterAgency>()
            .RunAsync(
                new(code, $"{code}应急管理局", code, region ?? new Region("990101", "示例县"), AgencyKind.Department),
                TestActions.Context,
                TestContext.Current.CancellationToken
            );
        var agency = registered.OrThrow();
        await scope
            .ServiceProvider.GetRequiredService<PublishReport>()
            .RunAsync(
                new(agency, SampleReports.Valid("2021", 7)),
                TestActions.Context,
                TestContext.Current.CancellationToken
            );
        return agency;
    }

    private static async Task PublishAgainAsync(PortalServer site, Agency agency)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PlatformDb>().Attach(agency);
        await scope
            .ServiceProvider.GetRequiredService<PublishReport>()
            .RunAsync(
                new(agency, SampleReports.Valid("2021", 7)),
                TestActions.Context,
                TestContext.Current.CancellationToken
            );
    }
}
