using System.Globalization;
using Chengming.Data;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Releasing;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A column over all agencies.</summary>
internal sealed class ColumnModel(Lazy<PlatformDb> db, AgencyNames names, PublicItemLists lists, ItemCounts counts)
{
    private string? agencyCode;

    public PlatformColumn Column { get; private set; } = null!;

    public ItemListPage List { get; private set; } = null!;

    public ItemPaging Paging { get; private set; } = null!;

    public IReadOnlyList<ItemChoice> Columns { get; private set; } = [];

    public IReadOnlyList<ItemChoice> Agencies { get; private set; } = [];

    public IReadOnlyList<ItemChoice> Years { get; private set; } = [];

    public int? Year { get; private set; }

    public bool IsFiltered => Year is not null || agencyCode is not null;

    public async Task<IResult> GetAsync(HttpContext visit, string slug, string? agency, string? year, string? after)
    {
        if (PlatformColumns.Find(slug) is not { } column)
        {
            return Results.NotFound();
        }

        var cancel = visit.RequestAborted;
        Column = column;
        Year = ListYear.Of(year);
        var asked = await names.AskedAgencyAsync(agency, cancel);
        agencyCode = asked?.Code;
        var filter = new ItemFilter(column, asked?.Id, Year);
        (List, var years) = await lists.PageAndYearsAsync(filter, after, cancel);
        Paging = new ItemPaging(
            after is null ? null : Address(agencyCode, Year),
            List.Next is { } next ? Address(agencyCode, Year, next) : null
        );
        var tally = await counts.GetAsync(db, cancel);
        Columns = ItemChoice.OfColumns(column, c => tally.Of(c), ItemLinks.Column);
        Agencies = await names.AgencyChoicesAsync(tally, [column], asked?.Id, a => Address(a, Year), cancel);
        Years = ItemChoice.OfYears(years, Year, y => Address(agencyCode, y));
        visit.ShowsAnewWith(PublicPages.OfColumn(column.Slug));
        return ItemSlices.Page(this);
    }

    /// <summary>The list without the filter by agency.</summary>
    public ItemChoice AllAgencies(string words) => new(words, Address(null, Year), agencyCode is null);

    /// <summary>The list without the filter by year.</summary>
    public ItemChoice AllYears(string words) => new(words, Address(agencyCode, null), Year is null);

    private string Address(string? agency, int? year, string? after = null) =>
        ItemLinks.With(
            ItemLinks.Column(Column),
            ("agency", agency),
            ("year", year?.ToString(CultureInfo.InvariantCulture)),
            ("after", after)
        );
}
