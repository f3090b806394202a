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
    private readonly HashSet<long> given = [];
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

    /// <summary>The same for items that are public already, in a transaction of the caller (<see cref="IndexItems"/>).</summary>
    public static ItemIndexing Again(PlatformDb db, IEnumerable<PublicItem> items) =>
        new(db, [.. items.Select(i => (i, EntityState.Unchanged))]);

    /// <summary>Adds the rows of the search to the save.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var ids = changed.ConvertAll(c => c.Item.Id);
        var entries = await db.Set<SearchEntry>()
            .Include(e => e.Text)
            .Where(e => ids.Contains(e.ItemId))
            .ToDictionaryAsync(e => e.ItemId, cancel);
        var versions = await VersionsAsync(cancel);
        foreach (var (item, state) in changed)
        {
            var entry = entries.GetValueOrDefault(item.Id);
            if (state is EntityState.Deleted)
            {
                if (entry is not null)
                {
                    terms.Add((entry.Place, null));
                    db.Remove(entry);
                }

                continue;
            }

            var version = versions[item.VersionId];
            var text = new SearchableItem(item, version.Content, version.Attachments);
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

    /// <summary>The versions that are shown, by their identity; those that are saved with this very save too.</summary>
    private async Task<Dictionary<Guid, ItemVersion>> VersionsAsync(CancellationToken cancel)
    {
        var shown = changed.Where(c => c.State is not EntityState.Deleted).Select(c => c.Item.VersionId).ToList();
        var versions = db
            .ChangeTracker.Entries<ItemVersion>()
            .Where(e => e.State is EntityState.Added)
            .Select(e => e.Entity)
            .ToDictionary(v => v.Id);
        shown.RemoveAll(versions.ContainsKey);
        foreach (
            var version in await db.Set<ItemVersion>()
                .Include(v => v.Attachments)
                .Where(v => shown.Contains(v.Id))
                .ToListAsync(cancel)
        )
        {
            versions.Add(version.Id, version);
        }

        return versions;
    }

    private async Task<long> FreePlaceAsync(PublicItem item, CancellationToken cancel)
    {
        var place = ItemIndex.PlaceOf(item.PublishedAt);
        while (!given.Add(place) || await db.Set<SearchEntry>().AnyAsync(e => e.Place == place, cancel))
        {
            place++;
        }

        return place;
    }
}
