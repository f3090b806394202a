using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Portal;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>The cached public pages that show an item: dropped the moment something changes, and only those.</summary>
public sealed class PublicPages(IOutputCacheStore cache, ItemCounts counts)
{
    /// <summary>Tag of pages that show items of any agency and column: home, feeds, search.</summary>
    public const string Everything = "items";

    /// <summary>Tag of the pages about one item.</summary>
    public static string OfItem(Guid id) => $"item-{id}";

    /// <summary>Tag of the lists of a column.</summary>
    public static string OfColumn(string slug) => $"column-{slug}";

    /// <summary>Tag of the lists of an agency.</summary>
    public static string OfAgency(Guid id) => $"items-of-{id}";

    /// <summary>Tags of the pages that show an item for what it says: the lists of its column, the page of what it interprets.</summary>
    public static IReadOnlyList<string> ThatShow(PublicItem? item) =>
        item is null
            ? []
            :
            [
                OfColumn(item.Column),
                OfColumn(item.TopColumn),
                .. item.Interprets is { } interpreted ? [OfItem(interpreted)] : Array.Empty<string>(),
            ];

    /// <summary>Drops what shows an agency's columns and catalogue, after something was decided about them.</summary>
    public async Task ShowAgencyAnewAsync(Guid agency, CancellationToken cancel) =>
        await cache.EvictByTagAsync(OfAgency(agency), cancel);

    /// <summary>Drops them.</summary>
    /// <param name="item">What was published, corrected or taken back.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <param name="further">What <see cref="ThatShow"/> said before and says now: a correction may move an item to another column.</param>
    public async Task ShowAnewAsync(
        DisclosureItem item,
        CancellationToken cancel,
        IReadOnlyList<string>? further = null
    )
    {
        counts.Changed();
        var column = PlatformColumns.Of(item.Column);
        string[] tags =
        [
            Everything,
            OfItem(item.Id),
            OfAgency(item.AgencyId),
            OfColumn(column.Slug),
            OfColumn(column.Top.Slug),
            .. further ?? [],
        ];
        foreach (var tag in tags.Distinct())
        {
            await cache.EvictByTagAsync(tag, cancel);
        }
    }
}
