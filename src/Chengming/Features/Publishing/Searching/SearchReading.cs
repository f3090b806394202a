using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Search.Terms;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Searching;

/// <summary>An item with its words, folded as questions are.</summary>
internal sealed record ReadItem(
    SearchEntry Entry,
    string Text,
    string FoldedTitle,
    string FoldedKeys,
    string FoldedText
)
{
    public bool Has(SearchQuestion question) => question.IsIn(FoldedTitle, FoldedKeys, FoldedText);
}

/// <summary>Reads what the index points to.</summary>
internal static class SearchReading
{
    /// <summary>The entries of places, in the order of the places.</summary>
    public static async Task<List<SearchEntry>> EntriesAsync(
        this PlatformDb db,
        IReadOnlyList<long> places,
        CancellationToken cancel
    )
    {
        var read = await db.Set<SearchEntry>()
            .AsNoTracking()
            .Where(e => places.Contains(e.Place))
            .ToDictionaryAsync(e => e.Place, cancel);
        return [.. places.Where(read.ContainsKey).Select(p => read[p])];
    }

    /// <summary>The texts of entries, in their order.</summary>
    public static async Task<List<ReadItem>> TextsAsync(
        this PlatformDb db,
        IReadOnlyList<SearchEntry> entries,
        CancellationToken cancel
    )
    {
        var places = entries.Select(e => e.Place).ToList();
        var texts = await db.Set<SearchText>()
            .AsNoTracking()
            .Where(t => places.Contains(t.Place))
            .ToDictionaryAsync(t => t.Place, t => t.Text, cancel);
        return
        [
            .. entries
                .Where(e => texts.ContainsKey(e.Place))
                .Select(e => new ReadItem(
                    e,
                    texts[e.Place],
                    Folding.Fold(e.Title),
                    Folding.Fold(e.Keys),
                    Folding.Fold(texts[e.Place])
                )),
        ];
    }

    /// <summary>The items as pages show them, in the order they were found in.</summary>
    public static async Task<IReadOnlyList<ItemHit>> HitsAsync(
        this PlatformDb db,
        IReadOnlyList<ReadItem> found,
        IReadOnlyList<SearchWord> words,
        CancellationToken cancel
    )
    {
        var ids = found.Select(f => f.Entry.ItemId).ToList();
        var items = await db.Set<PublicItem>()
            .AsNoTracking()
            .Where(i => ids.Contains(i.Id))
            .Join(db.Agencies, i => i.AgencyId, a => a.Id, (i, a) => new ListedItem(i, a.Code, a.Name))
            .ToListAsync(cancel);
        var rows = items.ToDictionary(r => r.Item.Id);
        return
        [
            .. found
                .Where(f => rows.ContainsKey(f.Entry.ItemId))
                .Select(f => new ItemHit(
                    rows[f.Entry.ItemId],
                    Marking.Whole(f.Entry.Title, words),
                    Marking.Lines(f.Text, f.FoldedText, words)
                )),
        ];
    }
}
