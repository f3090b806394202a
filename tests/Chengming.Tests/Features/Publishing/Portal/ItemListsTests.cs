using System.Globalization;
using AngleSharp.Dom;
using Chengming.Features.Publishing.Portal;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Portal;

public sealed class ItemListsTests
{
    [Fact]
    public async Task Get_ListsOfAnEmptySite_SayWhatWouldBeHere()
    {
        await using var server = new PortalServer();

        Assert.Contains(
            "目前还没有机关发布",
            (await server.PageAsync("/columns")).QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal
        );
        foreach (
            var address in new[]
            {
                "/columns/policies",
                "/policies",
                "/agencies/demo-yjj/content",
                "/agencies/demo-yjj/content/statistics",
            }
        )
        {
            Assert.NotNull((await server.PageAsync(address)).QuerySelector(".empty"));
        }
    }

    [Fact]
    public async Task Get_Column_IsNewestFirst_AndItsPagesJoinWithoutGapOrDouble()
    {
        await using var server = new PortalServer();
        var desk = new PublishingDesk(server);
        var published = new List<Guid>();
        for (var n = 0; n < PublicItemLists.PageLength + 5; n++)
        {
            // Several in the same instant of the stored precision must not hide each other.
            published.Add(await desk.PublishedAsync(PublishingDesk.Notice($"第{n}期统计", "statistics")));
        }

        var first = await server.PageAsync("/columns/statistics");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await server.PageAsync(next);

        Assert.Equal(PublicItemLists.PageLength, Items(first).Count);
        Assert.Equal(Enumerable.Reverse(published), Items(first).Concat(Items(second)));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal("/columns/statistics", second.QuerySelector(".pages a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Columns_CountAndFilterByAgencyAndYear()
    {
        await using var server = new PortalServer();
        var ours = new PublishingDesk(server);
        var theirs = new PublishingDesk(server, "demo-zrj");
        var old = await ours.PublishedAsync(PublishingDesk.Notice("2026 年检查计划", "inspection-plans"));
        server.Clock.Forward(TimeSpan.FromDays(365));
        var new1 = await ours.PublishedAsync(PublishingDesk.Notice("2027 年检查计划", "inspection-plans"));
        var new2 = await theirs.PublishedAsync(PublishingDesk.Notice("矿山检查结果"));

        var top = await server.PageAsync("/columns/inspection");
        var ofOneYear = await server.PageAsync("/columns/inspection?year=2026");
        var ofOneAgency = await server.PageAsync("/columns/inspection?agency=demo-zrj");
        var nonsense = await server.PageAsync("/columns/inspection?agency=nobody&year=abc&after=nowhere");

        Assert.Equal([new2, new1, old], Items(top));
        Assert.Equal([old], Items(ofOneYear));
        Assert.Equal([new2], Items(ofOneAgency));
        Assert.Equal([new2, new1, old], Items(nonsense));
        Assert.Equal(["监督检查 3", "检查计划 2", "检查结果 1"], Choices(top, "column"));
        Assert.Equal(["全部机构", "示例县应急管理局 2", "示例县自然资源局 1"], Choices(top, "agency"));
        Assert.Equal(["全部年度", "2027", "2026"], Choices(top, "year"));
        Assert.Equal(
            "2026",
            ofOneYear.QuerySelector("[aria-labelledby=filter-year] a[aria-current]")!.TextContent.Trim()
        );
        var row = top.QuerySelector(".item-list li")!;
        Assert.Equal("矿山检查结果", row.QuerySelector("a")!.TextContent);
        Assert.Equal("2027-03-02", row.QuerySelector("time")!.TextContent);
        Assert.Equal("监督检查 / 检查结果", row.QuerySelector(".item-column")!.TextContent);
        Assert.Equal("示例县自然资源局", row.QuerySelector(".item-agency")!.TextContent);
    }

    [Fact]
    public async Task Get_ContentOfAnAgency_CountsItsOwnColumns_AndLeadsToThem()
    {
        await using var server = new PortalServer();
        await new PublishingDesk(server, "demo-zrj").PublishedAsync(PublishingDesk.Notice());
        var id = await new PublishingDesk(server).PublishedAsync(PublishingDesk.Document());

        var page = await server.PageAsync("/agencies/demo-yjj/content");
        var column = await server.PageAsync("/agencies/demo-yjj/content/policies");

        Assert.Equal(["政策 1", "行政规范性文件 1"], page.QuerySelectorAll(".column-tree a").Select(Words));
        Assert.Equal([id], Items(page));
        Assert.Equal([id], Items(column));
        Assert.NotNull(page.QuerySelector(".agency-menu a[aria-current=page][href='/agencies/demo-yjj/content']"));
        // What townships add is not asked of a bureau.
        Assert.DoesNotContain("乡镇", page.QuerySelector(".column-tree")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhatIsNotThere_IsNotFound()
    {
        await using var server = new PortalServer();
        string[] addresses =
        [
            "/columns/no-such-column",
            "/agencies/nobody/content",
            "/agencies/demo-yjj/content/no-such-column",
            "/columns/no-such-column/feed.xml",
            "/agencies/nobody/feed.xml",
            "/items/00000000-0000-0000-0000-000000000000",
            "/sitemap/5-1.xml",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await server.PageAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Get_Policies_FilterByValidityAsTheDocumentSays()
    {
        await using var server = new PortalServer();
        var desk = new PublishingDesk(server);
        var holds = await desk.PublishedAsync(PublishingDesk.Document("现行的办法"));
        var lapsed = await desk.PublishedAsync(
            PublishingDesk.Document("到期的办法") with
            {
                DocumentNumber = "示应急发〔2026〕4号",
                ValidUntil = new DateOnly(2026, 3, 1),
            }
        );
        var coming = await desk.PublishedAsync(
            PublishingDesk.Document("将施行的规章") with
            {
                Column = "regulations",
                DocumentNumber = "示应急发〔2026〕5号",
                InForceFrom = new DateOnly(2026, 5, 1),
            }
        );
        await desk.PublishedAsync(PublishingDesk.Notice("不是文件"));

        Assert.Equal([coming, lapsed, holds], Items(await server.PageAsync("/policies")));
        Assert.Equal([holds], Items(await server.PageAsync("/policies?validity=in-force")));
        Assert.Equal([lapsed], Items(await server.PageAsync("/policies?validity=ended")));
        Assert.Equal([coming], Items(await server.PageAsync("/policies?validity=not-yet")));
        Assert.Equal([coming], Items(await server.PageAsync("/policies?kind=regulations")));
        Assert.Equal([lapsed, holds], Items(await server.PageAsync("/policies?kind=normative-documents&year=2026")));
        var words = (await server.PageAsync("/policies")).QuerySelectorAll(".item-list .state").Select(Words);
        Assert.Equal(["尚未生效", "失效", "有效"], words);
    }

    private static List<Guid> Items(IDocument page) =>
        [
            .. page.QuerySelectorAll(".item-list a")
                .Select(a => Guid.Parse(a.GetAttribute("href")!["/items/".Length..], CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<string> Choices(IDocument page, string filter) =>
        page.QuerySelectorAll($"[aria-labelledby=filter-{filter}] a").Select(Words);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
