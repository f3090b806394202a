using System.Net.Http.Headers;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Portal;

/// <summary>Pages are kept until something on them changes, and only those are dropped. A kept answer says how old it is.</summary>
public sealed class CachedPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_DropsExactlyThePagesThatShowIt()
    {
        var other = await new PublishingDesk(server, "demo-zrj").PublishedAsync(
            PublishingDesk.Notice("别的机构的信息", "charges")
        );
        string[] showing =
        [
            "/",
            "/columns",
            "/columns/recruitment",
            "/agencies/demo-yjj/content",
            "/agencies/demo-yjj/content/recruitment",
            "/feed.xml",
            "/columns/recruitment/feed.xml",
            "/agencies/demo-yjj/feed.xml",
            "/sitemap.xml",
        ];
        string[] others =
        [
            $"/items/{other}",
            "/columns/charges",
            "/agencies/demo-zrj/content",
            "/agencies/demo-zrj/feed.xml",
            "/policies",
            "/reports",
        ];
        foreach (var address in showing.Concat(others))
        {
            // Kept is what is asked for a second time, and sent from there from the third on.
            await IsKeptAsync(address);
            Assert.False(await IsKeptAsync(address), $"{address} is kept the first time");
            Assert.True(await IsKeptAsync(address), $"{address} is not kept at all");
        }

        var id = await desk.PublishedAsync(PublishingDesk.Notice("公开招聘公告", "recruitment"));

        foreach (var address in showing)
        {
            Assert.False(await IsKeptAsync(address), $"{address} was not dropped");
        }

        foreach (var address in others)
        {
            Assert.True(await IsKeptAsync(address), $"{address} was dropped");
        }

        Assert.NotNull((await server.PageAsync("/")).QuerySelector($"a[href='/items/{id}']"));
        Assert.NotNull((await server.PageAsync("/columns/recruitment")).QuerySelector($"a[href='/items/{id}']"));
    }

    [Fact]
    public async Task Correct_ThatMovesAnItem_DropsTheListItLeaves()
    {
        var content = PublishingDesk.Notice("放错栏目的信息", "procurement");
        var id = await desk.PublishedAsync(content);
        Assert.NotNull((await server.PageAsync("/columns/procurement")).QuerySelector($"a[href='/items/{id}']"));

        await desk.CorrectAsync(id, "移到重大建设项目栏目。", content with { Column = "major-projects" });
        await desk.ReleaseAsync(id);

        Assert.Null((await server.PageAsync("/columns/procurement")).QuerySelector($"a[href='/items/{id}']"));
        Assert.NotNull((await server.PageAsync("/columns/major-projects")).QuerySelector($"a[href='/items/{id}']"));
    }

    [Fact]
    public async Task Withdraw_WhileACorrectionMovesIt_DropsTheListThatShowsIt_AndThePagesThatNameIt()
    {
        var neighbour = await desk.PublishedAsync(PublishingDesk.Notice("邻近的信息", "livelihood"));
        var content = PublishingDesk.Notice("要撤回的信息", "livelihood");
        var id = await desk.PublishedAsync(content);
        await desk.CorrectAsync(id, "移栏目。", content with { Column = "charges" });
        Assert.NotNull((await server.PageAsync("/columns/livelihood")).QuerySelector($"a[href='/items/{id}']"));
        Assert.NotNull((await server.PageAsync($"/items/{neighbour}")).QuerySelector($"a[href='/items/{id}']"));

        await desk.WithdrawAsync(id);

        Assert.Null((await server.PageAsync("/columns/livelihood")).QuerySelector($"a[href='/items/{id}']"));
        Assert.Null((await server.PageAsync($"/items/{neighbour}")).QuerySelector($"a[href='/items/{id}']"));
    }

    private async Task<bool> IsKeptAsync(string address)
    {
        using var browser = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await browser.SendAsync(request, Cancel);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.Age is not null;
    }
}
