using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Searching;

/// <summary>
/// Keeps the search in step: whatever changes what is public is written to the index in the same transaction, because the database itself sees
/// to it when it saves. No action can forget it.
/// </summary>
internal sealed class ItemIndexing
{
    private readonly PlatformDb db;
    private readonly List<(PublicItem Item, EntityState State)> changed;
    private readonly List<(long Place, IReadOnlyCollection<string>? Terms)> terms = [];

    private ItemIndexing(PlatformDb db, List<(PublicItem Item, EntityState State)> changed) =>
        (this.db, this.changed) = (db, changed);

    /// <summary>What a save is about to change of what is public; null for nothing.</summary>
    public static ItemIndexing? Of(PlatformDb db)
    {
        var items = db
            .ChangeTracker.Entries<PublicItem>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => (e.Entity, e.State))
            .ToList();
        return items.Count > 0 ? new ItemIndexing(db, items) : null;
    }

    /// <summary>Adds the rows of the search to the save.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        foreach (var (item, state) in changed)
        {
            var entry = await db.Set<SearchEntry>()
                .Include(e => e.Text)
                .SingleOrDefaultAsync(e => e.ItemId == item.Id, cancel);
            if (state is EntityState.Deleted)
            {
                if (entry is not null)
                {
                    terms.Add((entry.Place, null));
                    db.Remove(entry);
                }

                continue;
            }

            var text = await TextOfAsync(item, cancel);
            if (entry is null)
            {
                entry = new SearchEntry(await FreePlaceAsync(item, cancel), item, text);
                db.Add(entry);
            }
            else
            {
                entry.Show(item, text);
            }

            terms.Add((entry.Place, text.Terms()));
        }
    }

    /// <summary>Writes the terms, after the rows were saved.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        var index = ItemIndex.Of(db);
        foreach (var (place, words) in terms)
        {
            await (words is null ? index.RemoveAsync(place, cancel) : index.WriteAsync(place, words, cancel));
        }
    }

    private async Task<SearchableItem> TextOfAsync(PublicItem item, CancellationToken cancel)
    {
        var version =
            db.ChangeTracker.Entries<ItemVersion>()
                .Where(e => e.State is EntityState.Added)
                .Select(e => e.Entity)
                .SingleOrDefault(v => v.Id == item.VersionId)
            ?? await db.Set<ItemVersion>().Include(v => v.Attachments).SingleAsync(v => v.Id == item.VersionId, cancel);
        return new SearchableItem(item, version.Content, version.Attachments);
    }

    private async Task<long> FreePlaceAsync(PublicItem item, CancellationToken cancel)
    {
        var place = ItemIndex.PlaceOf(item.PublishedAt);
        while (
            db.ChangeTracker.Entries<SearchEntry>().Any(e => e.Entity.Place == place)
            || await db.Set<SearchEntry>().AnyAsync(e => e.Place == place, cancel)
        )
        {
            place++;
        }

        return place;
    }
}
