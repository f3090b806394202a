using System.Globalization;
using System.Text;
using System.Xml;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Releasing;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>What is newest, for feed readers (Atom, RFC 4287).</summary>
internal static class Feeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly DateTimeOffset NothingYet = DateTimeOffset.UnixEpoch;

    public static void MapFeeds(this WebApplication app)
    {
        app.MapGet(ItemLinks.Feed, EverythingAsync).For(Audience.Everybody).CacheOutput(Cached);
        app.MapGet("/agencies/{code}/feed.xml", OfAgencyAsync).For(Audience.Everybody).CacheOutput(Cached);
        app.MapGet("/columns/{slug}/feed.xml", OfColumnAsync).For(Audience.Everybody).CacheOutput(Cached);
    }

    private static void Cached(Microsoft.AspNetCore.OutputCaching.OutputCachePolicyBuilder policy)
    {
        PublicPage.Policy(policy);
        policy.Tag(AgenciesFeature.CacheTag);
    }

    private static async Task<IResult> EverythingAsync(HttpContext visit, FeedItems items, CancellationToken cancel)
    {
        visit.ShowsAnewWith(PublicPages.Everything);
        return Feed(visit, "法定主动公开内容", await items.NewestAsync(new(), cancel));
    }

    private static async Task<IResult> OfAgencyAsync(
        string code,
        HttpContext visit,
        PlatformDb db,
        FeedItems items,
        CancellationToken cancel
    )
    {
        var agency = await db
            .Agencies.Where(a => a.Code == code && a.PublishesHere)
            .Select(a => new { a.Id, a.Name })
            .SingleOrDefaultAsync(cancel);
        if (agency is null)
        {
            return Results.NotFound();
        }

        visit.ShowsAnewWith(PublicPages.OfAgency(agency.Id));
        return Feed(visit, $"{agency.Name} 法定主动公开内容", await items.NewestAsync(new(Agency: agency.Id), cancel));
    }

    private static async Task<IResult> OfColumnAsync(
        string slug,
        HttpContext visit,
        FeedItems items,
        CancellationToken cancel
    )
    {
        if (PlatformColumns.Find(slug) is not { } column)
        {
            return Results.NotFound();
        }

        visit.ShowsAnewWith(PublicPages.OfColumn(slug));
        return Feed(visit, column.FullName, await items.NewestAsync(new(column), cancel));
    }

    private static IResult Feed(HttpContext visit, string title, IReadOnlyList<FeedItem> items)
    {
        var request = visit.Request;
        var site = $"{request.Scheme}://{request.Host}";
        var written = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Writer(written), new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("title", Atom, title);
            xml.WriteElementString("id", Atom, site + request.Path);
            Link(xml, "self", site + request.Path);
            xml.WriteElementString(
                "updated",
                Atom,
                Instant(items.Max(i => (DateTimeOffset?)i.Item.RevisedAt) ?? NothingYet)
            );
            foreach (var item in items)
            {
                Entry(xml, site, item);
            }

            xml.WriteEndElement();
        }

        return Results.Text(written.ToString(), "application/atom+xml", Encoding.UTF8);
    }

    private static void Entry(XmlWriter xml, string site, FeedItem entry)
    {
        var item = entry.Item;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, item.Title);
        xml.WriteElementString("id", Atom, $"urn:uuid:{item.Id}");
        Link(xml, "alternate", site + ItemLinks.Item(item.Id));
        xml.WriteElementString("published", Atom, Instant(item.PublishedAt));
        xml.WriteElementString("updated", Atom, Instant(item.RevisedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, entry.AgencyName);
        xml.WriteEndElement();
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", item.Column);
        xml.WriteAttributeString("label", PlatformColumns.Of(item.Column).FullName);
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, $"索引号：{item.IndexNumber} {item.DocumentNumber}".TrimEnd());
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset at) =>
        at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private sealed class Utf8Writer(StringBuilder target) : StringWriter(target, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
