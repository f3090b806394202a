using Chengming.Features.Agencies.Portal;
using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Portal;

/// <summary>An item as feeds tell of it.</summary>
internal sealed record FeedItem(PublicItem Item, string AgencyName);

/// <summary>What feeds tell of: the newest fifty.</summary>
internal sealed class FeedItems(PublicItemLists lists, AgencyNames names)
{
    private const int Length = 50;

    public async Task<IReadOnlyList<FeedItem>> NewestAsync(ItemFilter filter, CancellationToken cancel)
    {
        var items = await lists.NewestWholeAsync(filter, Length, cancel);
        var agencies = await names.GetAsync(items.Select(i => i.AgencyId), cancel);
        return items.ConvertAll(i => new FeedItem(i, agencies[i.AgencyId].Name));
    }
}
