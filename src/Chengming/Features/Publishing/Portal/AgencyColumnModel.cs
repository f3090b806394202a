using System.Globalization;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Releasing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A column of one agency.</summary>
internal sealed class AgencyColumnModel(
    Lazy<PlatformDb> db,
    AgencyNames names,
    AgencyFrames frames,
    PublicItemLists lists,
    ItemCounts counts
)
{
    /// <summary>What stands around the page.</summary>
    public AgencyFrame Frame { get; private set; } = null!;

    public Agency Agency => Frame.Agency;

    public PlatformColumn Column { get; private set; } = null!;

    public ItemListPage List { get; private set; } = null!;

    public ItemPaging Paging { get; private set; } = null!;

    public IReadOnlyList<ItemChoice> Columns { get; private set; } = [];

    public IReadOnlyList<ItemChoice> Years { get; private set; } = [];

    public int? Year { get; private set; }

    /// <summary>What the agency says of the column while nothing stands in it; empty for nothing.</summary>
    public string EmptyStatement { get; private set; } = "";

    public async Task<IResult> GetAsync(HttpContext visit, string code, string column, string? year, string? after)
    {
        var cancel = visit.RequestAborted;
        if (
            PlatformColumns.Find(column) is not { } found
            || await names.FindAsync(code, cancel) is not { PublishesHere: true } agency
        )
        {
            return Results.NotFound();
        }

        Frame = await frames.OfAsync(agency.Id, cancel);
        Column = found;
        Year = ListYear.Of(year);
        var filter = new ItemFilter(found, Agency.Id, Year);
        (List, var years) = await lists.PageAndYearsAsync(filter, after, cancel);
        Paging = new ItemPaging(
            after is null ? null : Address(Year),
            List.Next is { } next ? Address(Year, next) : null
        );
        if (List.Items.Count == 0)
        {
            EmptyStatement =
                await db
                    .Value.Set<AgencyColumn>()
                    .Where(c => c.AgencyId == Agency.Id && c.Column == found.Slug)
                    .Select(c => c.EmptyStatement)
                    .SingleOrDefaultAsync(cancel)
                ?? "";
        }

        var tally = await counts.GetAsync(db, cancel);
        Columns = ItemChoice.OfColumns(found, c => tally.Of(c, Agency.Id), c => ItemLinks.Content(code, c));
        Years = ItemChoice.OfYears(years, Year, y => Address(y));
        visit.ShowsAnewWith(PublicPages.OfAgency(Agency.Id));
        return ItemSlices.Page(this);
    }

    /// <summary>This list with another year or place.</summary>
    public string Address(int? year, string? after = null) =>
        ItemLinks.With(
            ItemLinks.Content(Agency.Code, Column),
            ("year", year?.ToString(CultureInfo.InvariantCulture)),
            ("after", after)
        );
}

/// <summary>The year that a list is asked for.</summary>
internal static class ListYear
{
    /// <summary>The year as it was asked; null for something else.</summary>
    public static int? Of(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 3000
            ? year
            : null;
}
