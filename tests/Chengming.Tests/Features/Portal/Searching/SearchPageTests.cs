using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using Chengming.Features.Publishing.Searching;
using Chengming.Tests.Features.Publishing;
using Chengming.Tests.Features.Publishing.Searching;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Portal.Searching;

public sealed class SearchPageTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Attack = "<script>alert(1)</script>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Search_ShowsMarkedHits_FiltersAndTheExactNumberFirst()
    {
        var desk = new PublishingDesk(server);
        var old = await desk.PublishedAsync(
            PublishingDesk.Document("关于防治松材线虫病的通告") with
            {
                DocumentNumber = "示应急发〔2026〕21号",
                Text = $"<p>疫木须就地焚毁，{WebUtility.HtmlEncode(Attack)}不得外运。</p>",
            }
        );
        var newer = await new PublishingDesk(server, "demo-zrj").PublishedAsync(
            PublishingDesk.Notice("疫木清理情况，见示应急发〔2026〕21号")
        );

        var best = await server.PageAsync(Address("松材线虫"));
        var newest = await server.PageAsync(Address("疫木") + "&sort=time");
        var ofOneAgency = await server.PageAsync(Address("疫木") + "&agency=demo-yjj");
        var ofNoYear = await server.PageAsync(Address("疫木") + "&year=2001");
        var number = await server.PageAsync(Address("示应急发[2026]21号"));

        Assert.Equal("松材线虫", best.QuerySelector(".item-title mark")!.TextContent);
        Assert.NotNull(best.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Equal([newer, old], Items(newest));
        var lines = newest.QuerySelectorAll(".lines")[^1];
        Assert.Contains(Attack, lines.TextContent, StringComparison.Ordinal);
        Assert.Null(lines.QuerySelector("script"));
        Assert.Equal([old], Items(ofOneAgency));
        Assert.Equal(
            "示例县应急管理局 1",
            Words(ofOneAgency.QuerySelector("[aria-labelledby=filter-agency] a[aria-current]")!)
        );
        Assert.Empty(Items(ofNoYear));
        Assert.NotNull(ofNoYear.QuerySelector(".empty a[href^='/search']"));
        Assert.Equal([old, newer], Items(number));
        Assert.NotNull(number.QuerySelector(".exact .state"));
    }

    [Fact]
    public async Task Get_NothingOrAnAttack_SaysSo_AndEscapesIt()
    {
        var blank = await server.PageAsync("/search");
        var attack = await server.PageAsync(Address($"\"{Attack}' OR 1=1 NEAR( * \0"));
        var nonsense = await server.PageAsync(
            "/search?q=通知&agency=nobody&column=x&genre=x&year=x&validity=x&after=x&part=99"
        );

        Assert.NotNull(blank.QuerySelector("main .empty"));
        Assert.NotNull(attack.QuerySelector("main .empty"));
        Assert.Null(attack.QuerySelector("main script"));
        Assert.Contains(Attack, attack.QuerySelector("#q")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.NotNull(nonsense.QuerySelector("main h2"));
    }

    [Fact]
    public async Task Get_ManyHits_PagesByTimeJoinWithoutGapOrDouble()
    {
        var ids = await server.Services.ReleaseAsync(
            [.. Enumerable.Range(0, PublicItemSearch.PageLength + 5).Select(n => ($"第{n}期蚕桑简报", "蚕茧收购。"))],
            server.Clock.GetUtcNow(),
            Cancel
        );

        var first = await server.PageAsync(Address("蚕桑简报") + "&sort=time");
        var second = await server.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Reverse(ids), Items(first).Concat(Items(second)));
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal("共 25 条", await HeadAsync("蚕桑简报"));
    }

    [Fact]
    public async Task Get_AgencyWithReports_AreAGroupOfTheResults()
    {
        var page = await server.PageAsync(Address("示例县"));

        Assert.NotEmpty(page.QuerySelectorAll(".found-reports a[href^='/reports/']"));
    }

    [Fact]
    public async Task Get_Suggestions_AreTitlesThatBeginWithItFirst_AndNothingForNonsense()
    {
        await server.Services.ReleaseAsync(
            [("沼气池安全检查", "一"), ("关于沼气池补助的通知", "二")],
            server.Clock.GetUtcNow().AddDays(-40),
            Cancel
        );
        using var client = server.CreateClient();

        Assert.Equal(
            ["沼气池安全检查", "关于沼气池补助的通知"],
            await client.GetFromJsonAsync<List<string>>("/search/suggest?q=沼气", Cancel)
        );
        Assert.Empty((await client.GetFromJsonAsync<string[]>($"/search/suggest?q={new string('沼', 60)}", Cancel))!);
        Assert.Empty((await client.GetFromJsonAsync<string[]>("/search/suggest?q=%22%3B--", Cancel))!);
    }

    [Fact(DisplayName = "第三十六条第一项：正在申请的内容已经公开的，告知在哪里、由谁公开")]
    public async Task Get_Known_OfASentence_TellsWhatIsPublic_AndWhoPublishedIt()
    {
        var published = await new PublishingDesk(server, "demo-zrj").PublishedAsync(
            PublishingDesk.Notice("地质灾害隐患点巡查记录")
        );
        using var client = server.CreateClient();

        var known = await client.GetFromJsonAsync<JsonElement>(
            "/search/known?q=本人申请公开贵局2025年度有关地质灾害隐患点的巡查情况，请提供盖章的复印件。",
            Cancel
        );

        var first = known.EnumerateArray().First();
        Assert.Equal("地质灾害隐患点巡查记录", first.GetProperty("title").GetString());
        Assert.Equal($"/items/{published}", first.GetProperty("address").GetString());
        Assert.Equal("demo-zrj", first.GetProperty("agencyCode").GetString());
        Assert.Equal("示例县自然资源局", first.GetProperty("agency").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("申请公开有关政府信息的复印件")]
    [InlineData("\";--")]
    public async Task Get_Known_OfWhatSaysNoSubject_IsEmpty(string words)
    {
        using var client = server.CreateClient();

        Assert.Empty((await client.GetFromJsonAsync<JsonElement>(Known(words), Cancel)).EnumerateArray());
        Assert.Empty(
            (await client.GetFromJsonAsync<JsonElement>(Known(new string('沼', 301)), Cancel)).EnumerateArray()
        );
    }

    private static string Known(string words) => $"/search/known?q={Uri.EscapeDataString(words)}";

    private async Task<string> HeadAsync(string words) =>
        Words((await server.PageAsync(Address(words))).QuerySelector("#found")!);

    private static string Address(string words) => $"/search?q={Uri.EscapeDataString(words)}";

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<Guid> Items(IDocument page) =>
        [
            .. page.QuerySelectorAll(".found-list a.item-title")
                .Select(a => Guid.Parse(a.GetAttribute("href")!["/items/".Length..])),
        ];
}
