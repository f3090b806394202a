using System.Globalization;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Releasing;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Portal;

/// <summary>规章和行政规范性文件库: the documents in one place, each with its validity (集中公开).</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class PoliciesModel(
    PlatformDb db,
    AgencyNames names,
    PublicItemLists lists,
    ItemCounts counts,
    TimeProvider clock
) : PageModel
{
    private static readonly IReadOnlyList<PlatformColumn> Kinds =
    [
        .. PlatformColumns.ForItems.Where(c => c.HoldsPolicyDocuments),
    ];

    private Asked asked = new(null, null, null, null);

    public ItemListPage List { get; private set; } = null!;

    public ItemPaging Paging { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool IsFiltered => asked != new Asked(null, null, null, null);

    public IReadOnlyList<ItemChoice> Columns { get; private set; } = [];

    public IReadOnlyList<ItemChoice> Agencies { get; private set; } = [];

    public IReadOnlyList<ItemChoice> Years { get; private set; } = [];

    public async Task OnGetAsync(
        string? kind,
        string? validity,
        string? agency,
        string? year,
        string? after,
        CancellationToken cancel
    )
    {
        Today = ChinaTime.Today(clock);
        var organ = await names.AskedAgencyAsync(agency, cancel);
        asked = new Asked(
            Kinds.FirstOrDefault(k => k.Slug == kind)?.Slug,
            ValidityFilter.Find(validity)?.Code,
            organ?.Code,
            ListYear.Of(year)
        );
        IReadOnlyList<PlatformColumn> columns = asked.Kind is null ? Kinds : [PlatformColumns.Of(asked.Kind)];
        var filter = new ItemFilter(null, organ?.Id, asked.Year, ValidityFilter.Find(asked.Validity));
        List = await lists.PageAsync(columns, filter, after, cancel);
        Paging = new ItemPaging(
            after is null ? null : asked.Address(),
            List.Next is { } next ? asked.Address(next) : null
        );
        var tally = await counts.GetAsync(db, cancel);
        Columns =
        [
            .. Kinds.Select(k => new ItemChoice(
                k.Name,
                (asked with { Kind = k.Slug }).Address(),
                asked.Kind == k.Slug,
                tally.Of(k)
            )),
        ];
        Agencies = await names.AgencyChoicesAsync(
            tally,
            columns,
            organ?.Id,
            a => (asked with { Agency = a }).Address(),
            cancel
        );
        Years = ItemChoice.OfYears(
            await YearsAsync(filter, cancel),
            asked.Year,
            y => (asked with { Year = y }).Address()
        );
        HttpContext.ShowsAnewWith([.. Kinds.Select(k => PublicPages.OfColumn(k.Slug))]);
    }

    /// <summary>The list without one of its filters, or with another validity.</summary>
    public ItemChoice AllKinds(string words) => new(words, (asked with { Kind = null }).Address(), asked.Kind is null);

    /// <summary>The list without the filter by agency.</summary>
    public ItemChoice AllAgencies(string words) =>
        new(words, (asked with { Agency = null }).Address(), asked.Agency is null);

    /// <summary>The list without the filter by year.</summary>
    public ItemChoice AllYears(string words) => new(words, (asked with { Year = null }).Address(), asked.Year is null);

    /// <summary>The list with this validity; null for any.</summary>
    public ItemChoice Validity(string words, ValidityFilter? validity) =>
        new(words, (asked with { Validity = validity?.Code }).Address(), asked.Validity == validity?.Code);

    private async Task<IReadOnlyList<int>> YearsAsync(ItemFilter filter, CancellationToken cancel)
    {
        var years = new SortedSet<int>();
        foreach (var kind in Kinds)
        {
            years.UnionWith(await lists.YearsAsync(filter with { Column = kind }, cancel));
        }

        return [.. years.Reverse()];
    }

    private sealed record Asked(string? Kind, string? Validity, string? Agency, int? Year)
    {
        public string Address(string? after = null) =>
            ItemLinks.With(
                ItemLinks.Policies,
                ("kind", Kind),
                ("validity", Validity),
                ("agency", Agency),
                ("year", Year?.ToString(CultureInfo.InvariantCulture)),
                ("after", after)
            );
    }
}
