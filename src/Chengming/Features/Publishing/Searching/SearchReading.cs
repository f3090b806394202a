using System.Data.Common;
using Chengming.Data.Reading;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Search.Terms;

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
    public static ReadItem Of(SearchEntry entry, string text) =>
        new(entry, text, Folding.Fold(entry.Title), Folding.Fold(entry.Keys), Folding.Fold(text));

    public bool Has(SearchQuestion question) => question.IsIn(FoldedTitle, FoldedKeys, FoldedText);
}

/// <summary>An item that was looked at, with what a list shows of it.</summary>
internal sealed record LinedItem(ReadItem Item, ItemLine Line)
{
    private const int LineAt = SearchEntry.ColumnCount + 1;

    /// <summary>How it is read with the places that are found.</summary>
    public static PlaceRows<LinedItem> Rows { get; } =
        new(
            $"""
            {SearchEntry.Table} JOIN "SearchTexts" t ON t."Place" = e."Place" JOIN "PublicItems" i ON i."Id" = e."ItemId"
            """,
            $"""{SearchEntry.Columns}, t."Text", {ItemLine.Rest}""",
            LineAt + ItemLine.RestCount,
            Read
        );

    private static LinedItem Read(DbDataReader row, int first)
    {
        var entry = SearchEntry.Read(row, first);
        return new LinedItem(
            ReadItem.Of(entry, row.Text(first + SearchEntry.ColumnCount)),
            ItemLine.Read(row, first + LineAt, entry.ItemId, entry.AgencyId, entry.Column, entry.Title)
        );
    }
}

/// <summary>Reads what the index points to, by hand (docs/adr/0010-reading-by-hand.md).</summary>
internal sealed class SearchReading(ReadingSession reading, AgencyNames names)
{
    /// <summary>The entries of places, in the order of the places.</summary>
    public async Task<List<SearchEntry>> EntriesAsync(IReadOnlyList<long> places, CancellationToken cancel)
    {
        var rows = await reading.OfPlacesAsync(SearchEntry.Rows, places, cancel);
        var read = rows.ToDictionary(e => e.Place);
        return [.. places.Where(read.ContainsKey).Select(p => read[p])];
    }

    /// <summary>The items of places with their texts and lines, the newest first.</summary>
    public Task<List<LinedItem>> ItemsAsync(IReadOnlyList<long> places, CancellationToken cancel) =>
        reading.OfPlacesAsync(LinedItem.Rows, places, cancel);

    /// <summary>The texts of entries, in their order.</summary>
    public async Task<List<ReadItem>> TextsAsync(IReadOnlyList<SearchEntry> entries, CancellationToken cancel)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        List<long> places = [.. entries.Select(e => e.Place)];
        var rows = await reading.ListAsync(
            $"""SELECT t."Place", t."Text" FROM "SearchTexts" t WHERE {reading.Dialect.IsOneOf("t.\"Place\"", 1)}""",
            r => (Place: r.GetInt64(0), Text: r.Text(1)),
            [places],
            cancel
        );
        var texts = rows.ToDictionary(t => t.Place, t => t.Text);
        return [.. entries.Where(e => texts.ContainsKey(e.Place)).Select(e => ReadItem.Of(e, texts[e.Place]))];
    }

    /// <summary>The lines of items, in their order.</summary>
    public async Task<List<LinedItem>> LinesAsync(IReadOnlyList<ReadItem> found, CancellationToken cancel)
    {
        if (found.Count == 0)
        {
            return [];
        }

        List<long> places = [.. found.Select(f => f.Entry.Place)];
        var rows = await reading.ListAsync(
            $"""
            SELECT {ItemLine.Columns} FROM "SearchEntries" e JOIN "PublicItems" i ON i."Id" = e."ItemId"
            WHERE {reading.Dialect.IsOneOf("e.\"Place\"", 1)}
            """,
            ItemLine.Read,
            [places],
            cancel
        );
        var lines = rows.ToDictionary(i => i.Id);
        return
        [
            .. found.Where(f => lines.ContainsKey(f.Entry.ItemId)).Select(f => new LinedItem(f, lines[f.Entry.ItemId])),
        ];
    }

    /// <summary>The items as pages show them, in the order they were found in.</summary>
    public async Task<IReadOnlyList<ItemHit>> HitsAsync(
        IReadOnlyList<LinedItem> found,
        IReadOnlyList<SearchWord> words,
        CancellationToken cancel
    )
    {
        var agencies = await names.GetAsync(found.Select(f => f.Line.AgencyId), cancel);
        return
        [
            .. found.Select(f => new ItemHit(
                ListedItem.Of(f.Line, agencies),
                Marking.Whole(f.Line.Title, words),
                Marking.Lines(f.Item.Text, f.Item.FoldedText, words)
            )),
        ];
    }
}
