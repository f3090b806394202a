using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>The cached public pages that show an item: dropped the moment something changes, and only those.</summary>
public sealed class PublicPages(IOutputCacheStore cache)
{
    /// <summary>Tag of pages that show items of any agency and column: home, feeds, search.</summary>
    public const string Everything = "items";

    /// <summary>Tag of the pages about one item.</summary>
    public static string OfItem(Guid id) => $"item-{id}";

    /// <summary>Tag of the lists of a column.</summary>
    public static string OfColumn(string slug) => $"column-{slug}";

    /// <summary>Tag of the lists of an agency.</summary>
    public static string OfAgency(Guid id) => $"items-of-{id}";

    /// <summary>Drops them.</summary>
    public async Task ShowAnewAsync(DisclosureItem item, CancellationToken cancel)
    {
        var column = PlatformColumns.Of(item.Column);
        string[] tags =
        [
            Everything,
            OfItem(item.Id),
            OfAgency(item.AgencyId),
            OfColumn(column.Slug),
            OfColumn(column.Top.Slug),
        ];
        foreach (var tag in tags.Distinct())
        {
            await cache.EvictByTagAsync(tag, cancel);
        }
    }
}
