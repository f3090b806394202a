using System.Net;
using AngleSharp.Dom;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Portal;

public sealed class ItemPageTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    [Fact]
    public async Task Get_PublishedDocument_ShowsItsMetadataTextAndTags()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document("关于做好春季防火工作的通知"));

        var page = await server.PageAsync($"/items/{id}");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("关于做好春季防火工作的通知", page.QuerySelector("main h1")!.TextContent);
        var facts = Facts(page);
        Assert.Equal((await desk.ItemAsync(id)).IndexNumber, facts["索引号"]);
        Assert.Equal("示应急发〔2026〕3号", facts["发文字号"]);
        Assert.Equal("示例县应急管理局", facts["发布机构"]);
        Assert.Equal("2026-02-25", facts["成文日期"]);
        Assert.StartsWith("2026-03-02 09:", facts["发布日期"], StringComparison.Ordinal);
        Assert.Equal("主动公开", facts["公开方式"]);
        Assert.Equal("综合政务\\应急管理", facts["主题分类"]);
        Assert.Equal("有效", facts["有效性"]);
        Assert.Equal("政策 / 行政规范性文件", facts["公开栏目"]);
        Assert.DoesNotContain("来源", facts.Keys);
        Assert.DoesNotContain("更新时间", facts.Keys);
        Assert.Equal("关于做好春季防火工作的通知的正文。", page.QuerySelector(".item-text p")!.TextContent);
        Assert.Null(page.QuerySelector(".validity-band"));

        Assert.Equal("9901010002", Tag(page, "SiteIDCode"));
        Assert.Equal("政策 / 行政规范性文件", Tag(page, "ColumnName"));
        Assert.Equal("政策文件", Tag(page, "ColumnType"));
        Assert.NotNull(Tag(page, "ColumnDescription"));
        Assert.NotNull(Tag(page, "ColumnKeywords"));
        Assert.Equal("关于做好春季防火工作的通知", Tag(page, "ArticleTitle"));
        Assert.Equal("示例县应急管理局", Tag(page, "ContentSource"));
        Assert.Equal(facts["发布日期"], Tag(page, "PubDate"));
        Assert.Equal("localhost", Tag(page, "SiteDomain"));
        Assert.Equal("政府信息公开平台", Tag(page, "SiteName"));
    }

    [Fact]
    public async Task Get_TranscribedItem_NamesItsSource()
    {
        var content = PublishingDesk.Notice("转载：森林草原防火宣传") with
        {
            SourceName = "应急管理部网站",
            SourceAddress = "https://www.mem.gov.cn/example",
        };
        var id = await desk.PublishedAsync(content);

        var page = await server.PageAsync($"/items/{id}");

        Assert.Equal("应急管理部网站", Tag(page, "ContentSource"));
        Assert.Equal(
            "https://www.mem.gov.cn/example",
            page.QuerySelectorAll(".item-facts a").Single(a => a.TextContent == "应急管理部网站").GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01", "失效")] // the clock stands on 2 March
    [InlineData("2026-04-01", null, "尚未生效")]
    public async Task Get_DocumentThatDoesNotHold_SaysSoInABand(string from, string? until, string validity)
    {
        var content = PublishingDesk.Document("关于临时管控的通告") with
        {
            InForceFrom = Day(from),
            ValidUntil = until is null ? null : Day(until),
        };
        var id = await desk.PublishedAsync(content);

        var page = await server.PageAsync($"/items/{id}");

        Assert.Equal(validity, page.QuerySelector(".validity-band strong")!.TextContent);
        Assert.Equal(validity, Facts(page)["有效性"]);
    }

    [Fact]
    public async Task Get_RepealedDocument_NamesTheDecision_AndTheLibraryListsItAsEnded()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document("关于矿山临时停产的通告"));
        await desk.ConcludeAsync(id, "repealed", Day("2026-03-02"), "由示应急发〔2026〕9号废止");

        var band = (await server.PageAsync($"/items/{id}")).QuerySelector(".validity-band")!;
        var ended = await server.PageAsync("/policies?validity=ended");
        var inForce = await server.PageAsync("/policies?validity=in-force");

        Assert.Equal("废止", band.QuerySelector("strong")!.TextContent);
        Assert.Contains("由示应急发〔2026〕9号废止", band.TextContent, StringComparison.Ordinal);
        Assert.NotNull(ended.QuerySelector($".item-list a[href='/items/{id}']"));
        Assert.Null(inForce.QuerySelector($".item-list a[href='/items/{id}']"));
    }

    [Fact]
    public async Task Get_InterpretationAndDocument_LeadToEachOther_AlsoWhenTheDocumentWasCached()
    {
        var document = await desk.PublishedAsync(PublishingDesk.Document("县应急预案管理办法"));
        Assert.Null((await server.PageAsync($"/items/{document}")).QuerySelector("#interpretations"));

        var interpretation = await desk.PublishedAsync(
            PublishingDesk.Notice("《县应急预案管理办法》解读", "interpretations") with
            {
                Interprets = document,
            }
        );

        var ofDocument = await server.PageAsync($"/items/{document}");
        var ofInterpretation = await server.PageAsync($"/items/{interpretation}");
        Assert.Equal(
            $"/items/{interpretation}",
            ofDocument.QuerySelector("[aria-labelledby=interpretations] a")!.GetAttribute("href")
        );
        Assert.Equal($"/items/{document}", ofInterpretation.QuerySelector(".linked-document a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_CorrectedItem_ShowsTheNewText_TheNote_AndTheEarlierVersionMarkedAsSuch()
    {
        var content = PublishingDesk.Notice("一季度事故统计", "statistics");
        var id = await desk.PublishedAsync(content);
        await desk.CorrectAsync(id, "起数由 3 起更正为 2 起。", content with { Text = "<p>共 2 起。</p>" });
        await desk.ReleaseAsync(id);

        var page = await server.PageAsync($"/items/{id}");
        var earlier = await server.PageAsync($"/items/{id}/versions/1");

        Assert.Equal("共 2 起。", page.QuerySelector(".item-text p")!.TextContent);
        Assert.Equal("起数由 3 起更正为 2 起。", page.QuerySelector(".item-versions p")!.TextContent);
        Assert.Equal($"/items/{id}/versions/1", page.QuerySelector(".item-versions a")!.GetAttribute("href"));
        Assert.Contains("更新时间", Facts(page).Keys);
        Assert.Equal("一季度事故统计的正文。", earlier.QuerySelector(".item-text p")!.TextContent);
        Assert.Contains(
            "较早版本",
            earlier.QuerySelector("main .item-body .band")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("noindex", Tag(earlier, "robots"));
        Assert.Null(Tag(page, "robots"));
    }

    [Fact]
    public async Task Get_TheVersionThatIsShown_LeadsToTheItem()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice());
        using var browser = server.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await browser.GetAsync(Address($"/items/{id}/versions/1"), Cancel);

        Assert.Equal($"/items/{id}", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_OthersOfTheColumn_AreListed_ButNotTheItemItself()
    {
        var first = await desk.PublishedAsync(PublishingDesk.Notice("三月检查计划", "inspection-plans"));
        var second = await desk.PublishedAsync(PublishingDesk.Notice("四月检查计划", "inspection-plans"));

        var page = await server.PageAsync($"/items/{second}");

        Assert.Equal(
            [$"/items/{first}"],
            page.QuerySelectorAll("[aria-labelledby=related] a").Select(a => a.GetAttribute("href"))
        );
    }

    /// <summary>The others of a column are kept in memory for all its pages, but not longer than they are true.</summary>
    [Fact]
    public async Task Get_OthersOfTheColumn_ShowWhatWasPublishedAndWithdrawnSince()
    {
        var first = await desk.PublishedAsync(PublishingDesk.Notice("五月检查计划", "inspection-results"));
        var before = await OthersOfAsync(first);

        var second = await desk.PublishedAsync(PublishingDesk.Notice("六月检查计划", "inspection-results"));
        Assert.Equal($"/items/{second}", (await OthersOfAsync(first))[0]);

        await desk.WithdrawAsync(second);
        Assert.Equal(before, await OthersOfAsync(first));

        // Another address each time, so that no kept page answers.
        async Task<List<string?>> OthersOfAsync(Guid item)
        {
            var page = await server.PageAsync($"/items/{item}?again={Guid.NewGuid():N}");
            return [.. page.QuerySelectorAll("[aria-labelledby=related] a").Select(a => a.GetAttribute("href"))];
        }
    }

    [Fact]
    public async Task Get_WithdrawnItem_IsGone_AndSaysWhenAndWhyAndNothingElse()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice("救助对象名单公示", "social-relief"));
        await desk.WithdrawAsync(id);

        var page = await server.PageAsync($"/items/{id}");

        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("内容涉及个人信息，处理后另行公开", main, StringComparison.Ordinal);
        Assert.Contains("2026-03-02", main, StringComparison.Ordinal);
        Assert.DoesNotContain("救助对象", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("联系电话", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnyPage_HasNothingInline()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Document());
        string[] addresses =
        [
            $"/items/{id}",
            "/columns",
            "/columns/policies",
            "/policies",
            "/agencies/demo-yjj/content",
            "/agencies/demo-yjj/content/normative-documents",
            "/site-map",
        ];

        foreach (var address in addresses)
        {
            var page = await server.PageAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onchange]"));
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Uri Address(string address) => new(address, UriKind.Relative);

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Tag(IDocument page, string name) =>
        page.QuerySelector($"meta[name={name}]")?.GetAttribute("content");

    private static Dictionary<string, string> Facts(IDocument page) =>
        page.QuerySelectorAll(".item-facts > div")
            .ToDictionary(
                f => f.QuerySelector("dt")!.TextContent.Trim(),
                f => f.QuerySelector("dd")!.TextContent.Trim()
            );
}
