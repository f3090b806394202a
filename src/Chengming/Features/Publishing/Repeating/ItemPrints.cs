using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Repeating;

/// <summary>Keeps the keys of items as their newest versions have them; they are saved together with the version.</summary>
internal static class ItemPrints
{
    /// <summary>The kept keys of an item; null while it has none.</summary>
    public static Task<ItemPrint?> PrintOfAsync(this PlatformDb db, Guid itemId, CancellationToken cancel) =>
        db.Set<ItemPrint>().SingleOrDefaultAsync(p => p.ItemId == itemId, cancel);

    /// <summary>Takes the keys of what the version says now.</summary>
    public static void Follow(this PlatformDb db, ItemPrint? print, DisclosureItem item, ItemVersion version)
    {
        var text = Content.ItemText.From(version.Content.Text).OrThrow();
        var keys = ItemKeys.Of(item.AgencyId, version.Content, text);
        if (print is null)
        {
            db.Add(new ItemPrint(item, keys));
        }
        else
        {
            print.Take(keys);
        }
    }
}
