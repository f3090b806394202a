using System.Xml.Linq;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Portal;

public sealed class FeedsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Feeds_HaveTheNewestFirst_WithWhatReadersNeed()
    {
        var first = await desk.PublishedAsync(PublishingDesk.Notice("A<B & C", "statistics"));
        var second = await desk.PublishedAsync(PublishingDesk.Document());

        var all = await XmlAsync("/feed.xml");
        var ofColumn = await XmlAsync("/columns/statistics/feed.xml");
        var ofAgency = await XmlAsync("/agencies/demo-yjj/feed.xml");

        Assert.Equal([$"urn:uuid:{second}", $"urn:uuid:{first}"], Ids(all).Take(2));
        Assert.Equal([$"urn:uuid:{first}"], Ids(ofColumn));
        Assert.Equal(Ids(all), Ids(ofAgency));
        var entry = ofColumn.Descendants(Atom + "entry").Single();
        Assert.Equal("A<B & C", entry.Element(Atom + "title")!.Value);
        Assert.Equal($"http://localhost/items/{first}", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("示例县应急管理局", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.StartsWith("2026-03-02T09:", entry.Element(Atom + "published")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("+08:00", entry.Element(Atom + "updated")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Sitemap_LeadsToEveryPublicItem()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice());

        var index = await XmlAsync("/sitemap.xml");
        var parts = index.Descendants(Map + "loc").Select(l => new Uri(l.Value).AbsolutePath).ToList();
        var addresses = new List<string>();
        foreach (var part in parts)
        {
            addresses.AddRange((await XmlAsync(part)).Descendants(Map + "loc").Select(l => l.Value));
        }

        Assert.Contains($"http://localhost/items/{id}", addresses);
        Assert.Contains("http://localhost/columns/policies", addresses);
        Assert.Contains("http://localhost/agencies/demo-yjj/content", addresses);
        Assert.Contains("http://localhost/reports/demo-yjj/2024", addresses);
    }

    private static IEnumerable<string> Ids(XDocument feed) =>
        feed.Descendants(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value);

    private async Task<XDocument> XmlAsync(string address)
    {
        using var browser = server.CreateClient();
        await using var stream = await browser.GetStreamAsync(new Uri(address, UriKind.Relative), Cancel);
        return await XDocument.LoadAsync(stream, LoadOptions.None, Cancel);
    }
}
