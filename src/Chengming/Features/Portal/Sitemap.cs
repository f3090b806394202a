using System.Text;
using System.Xml;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Releasing;
using Chengming.Time;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Portal;

/// <summary>
/// The addresses of the site for search engines (sitemaps.org): an index, the standing pages, and the items by month of publication. A
/// month with more items than a part may have is cut in halves until each fits.
/// </summary>
internal sealed class Sitemap(PlatformDb db, TimeProvider clock)
{
    /// <summary>Most addresses in a part.</summary>
    public const int PartLength = 20_000;

    /// <summary>The stretches of time whose items make a part each.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)>> PartsAsync(CancellationToken cancel)
    {
        var parts = new List<(DateTimeOffset, DateTimeOffset)>();
        var first = await db.Set<PublicItem>()
            .OrderBy(i => i.PublishedAt)
            .Select(i => (DateTimeOffset?)i.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        if (first is not { } begun)
        {
            return parts;
        }

        var today = ChinaTime.Today(clock);
        var day = ChinaTime.Day(begun);
        for (var month = new DateOnly(day.Year, day.Month, 1); month <= today; month = month.AddMonths(1))
        {
            await AddAsync(parts, ChinaTime.BeginningOf(month), ChinaTime.BeginningOf(month.AddMonths(1)), cancel);
        }

        return parts;
    }

    public Task<List<(Guid Id, DateTimeOffset RevisedAt)>> ItemsAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    ) =>
        Between(from, until)
            .OrderBy(i => i.PublishedAt)
            .Take(PartLength)
            .Select(i => new ValueTuple<Guid, DateTimeOffset>(i.Id, i.RevisedAt))
            .ToListAsync(cancel);

    /// <summary>The pages that always stand.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(CancellationToken cancel)
    {
        var agencies = await db
            .Agencies.Where(a => a.PublishesHere)
            .OrderBy(a => a.Path)
            .Select(a => a.Code)
            .ToListAsync(cancel);
        var reports = await db
            .PublishedReports.OrderBy(r => r.Id)
            .Select(r => new { r.Agency.Code, r.Year })
            .ToListAsync(cancel);
        return
        [
            "/",
            ItemLinks.Columns,
            ItemLinks.Policies,
            AgencyLinks.Directory,
            "/reports",
            .. PlatformColumns.All.Select(ItemLinks.Column),
            .. agencies.SelectMany(a => new[] { AgencyLinks.Public(a), ItemLinks.Content(a), ReportLinks.Agency(a) }),
            .. reports.Select(r => ReportLinks.Report(r.Code, r.Year)),
        ];
    }

    private async Task AddAsync(
        List<(DateTimeOffset, DateTimeOffset)> parts,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var count = await Between(from, until).CountAsync(cancel);
        if (count > PartLength && until - from > TimeSpan.FromSeconds(1))
        {
            // Whole seconds, because that is what the address says.
            var half = DateTimeOffset.FromUnixTimeSeconds((from.ToUnixTimeSeconds() + until.ToUnixTimeSeconds()) / 2);
            await AddAsync(parts, from, half, cancel);
            await AddAsync(parts, half, until, cancel);
        }
        else if (count > 0)
        {
            parts.Add((from, until));
        }
    }

    private IQueryable<PublicItem> Between(DateTimeOffset from, DateTimeOffset until) =>
        db.Set<PublicItem>().AsNoTracking().Where(i => i.PublishedAt >= from && i.PublishedAt < until);
}

/// <summary>Where the site map is fetched.</summary>
internal static class SitemapAddresses
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/robots.txt", Robots).For(Audience.Everybody);
        app.MapGet("/sitemap.xml", IndexAsync).For(Audience.Everybody).CacheOutput(Cached);
        app.MapGet("/sitemap/pages.xml", PagesAsync).For(Audience.Everybody).CacheOutput(Cached);
        app.MapGet("/sitemap/{from:long}-{until:long}.xml", ItemsAsync).For(Audience.Everybody).CacheOutput(Cached);
    }

    /// <summary>What search engines may walk through (RFC 9309): everything public, not each way of asking for it, nothing of the office.</summary>
    private static IResult Robots(HttpContext visit) =>
        Results.Text(
            $"""
            User-agent: *
            Disallow: /office
            Disallow: /search
            Disallow: /view
            Disallow: /cases
            Sitemap: {Site(visit)}/sitemap.xml

            """
        );

    private static void Cached(OutputCachePolicyBuilder policy)
    {
        PublicPage.Policy(policy);
        policy.Tag(PublicPages.Everything, AgenciesFeature.CacheTag, AnnualReportsFeature.CacheTag);
    }

    private static async Task<IResult> IndexAsync(HttpContext visit, Sitemap map, CancellationToken cancel)
    {
        var parts = await map.PartsAsync(cancel);
        return Xml(
            "sitemapindex",
            "sitemap",
            [
                ($"{Site(visit)}/sitemap/pages.xml", null),
                .. parts.Select(p =>
                    (
                        $"{Site(visit)}/sitemap/{p.From.ToUnixTimeSeconds()}-{p.Until.ToUnixTimeSeconds()}.xml",
                        (string?)null
                    )
                ),
            ]
        );
    }

    private static async Task<IResult> PagesAsync(HttpContext visit, Sitemap map, CancellationToken cancel)
    {
        var pages = await map.PagesAsync(cancel);
        return Xml("urlset", "url", pages.Select(p => (Site(visit) + p, (string?)null)));
    }

    private static async Task<IResult> ItemsAsync(
        long from,
        long until,
        HttpContext visit,
        Sitemap map,
        CancellationToken cancel
    )
    {
        var latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        if (from < 0 || until > latest || from >= until)
        {
            return Results.NotFound();
        }

        var items = await map.ItemsAsync(
            DateTimeOffset.FromUnixTimeSeconds(from),
            DateTimeOffset.FromUnixTimeSeconds(until),
            cancel
        );
        return Xml(
            "urlset",
            "url",
            items.Select(i => (Site(visit) + ItemLinks.Item(i.Id), (string?)ChinaTime.Date(i.RevisedAt)))
        );
    }

    private static string Site(HttpContext visit) => $"{visit.Request.Scheme}://{visit.Request.Host}";

    private static IResult Xml(string root, string row, IEnumerable<(string Address, string? ChangedOn)> rows)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Schema);
            foreach (var (address, changedOn) in rows)
            {
                xml.WriteStartElement(row, Schema);
                xml.WriteElementString("loc", Schema, address);
                if (changedOn is not null)
                {
                    xml.WriteElementString("lastmod", Schema, changedOn);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }
}
