using System.Globalization;
using Chengming.Data.Reading;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Time;

namespace Chengming.Features.Publishing.Portal;

/// <summary>An item as lists show it.</summary>
internal sealed record ListedItem(ItemLine Item, string AgencyCode, string AgencyName)
{
    public PlatformColumn Column => PlatformColumns.Of(Item.Column);

    public static ListedItem Of(ItemLine item, IReadOnlyDictionary<Guid, NamedAgency> agencies) =>
        new(item, agencies[item.AgencyId].Code, agencies[item.AgencyId].Name);
}

/// <summary>What is asked of the items; empty members ask nothing.</summary>
internal sealed record ItemFilter(
    PlatformColumn? Column = null,
    Guid? Agency = null,
    int? Year = null,
    ValidityFilter? Validity = null,
    string? Matter = null
);

/// <summary>A page of items, newest first, and where the next one begins; null on the last.</summary>
internal sealed record ItemListPage(IReadOnlyList<ListedItem> Items, string? Next);

/// <summary>The public items in lists: newest first, by the place of the last one seen, so that a page costs the same however many there are.</summary>
internal sealed class PublicItemLists(ReadingSession reading, AgencyNames names, TimeProvider clock)
{
    public const int PageLength = 20;

    public async Task<ItemListPage> PageAsync(ItemFilter filter, string? after, CancellationToken cancel)
    {
        var read = await ReadAsync(filter, after, PageLength + 1, cancel);
        return PageOf(read);
    }

    /// <summary>A page, and the years in which something was published that it could be limited to.</summary>
    public async Task<(ItemListPage Page, IReadOnlyList<int> Years)> PageAndYearsAsync(
        ItemFilter filter,
        string? after,
        CancellationToken cancel
    )
    {
        var lines = LinesOf(filter, after, PageLength + 1);
        var first = FirstOf(filter);
        await reading.ReadAsync([lines, first], cancel);
        return (PageOf(await NamedAsync(lines.Rows, cancel)), YearsSince(first.Rows));
    }

    /// <summary>A page of several columns together; each is read by its own index.</summary>
    public async Task<ItemListPage> PageAsync(
        IEnumerable<PlatformColumn> columns,
        ItemFilter filter,
        string? after,
        CancellationToken cancel
    )
    {
        var read = new List<ListedItem>();
        foreach (var column in columns)
        {
            read.AddRange(await ReadAsync(filter with { Column = column }, after, PageLength + 1, cancel));
        }

        return PageOf([.. read.OrderByDescending(i => i.Item.PublishedAt).ThenByDescending(i => i.Item.Id)]);
    }

    public Task<List<ListedItem>> NewestAsync(ItemFilter filter, int count, CancellationToken cancel) =>
        ReadAsync(filter, null, count, cancel);

    /// <summary>The newest with everything that is known of them, for who reads them without the page.</summary>
    public Task<List<PublicItem>> NewestWholeAsync(ItemFilter filter, int count, CancellationToken cancel)
    {
        var asked = AskedItems.Of(reading.Dialect, filter, ChinaTime.Today(clock));
        return reading.ListAsync(NewestFirst(PublicItem.Columns, asked, count), PublicItem.Read, asked.Values, cancel);
    }

    /// <summary>The years in which something was published, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(ItemFilter filter, CancellationToken cancel)
    {
        var first = FirstOf(filter);
        await reading.ReadAsync([first], cancel);
        return YearsSince(first.Rows);
    }

    private IReadOnlyList<int> YearsSince(List<DateTimeOffset> first)
    {
        if (first is not [var begun])
        {
            return [];
        }

        var (oldest, newest) = (ChinaTime.Day(begun).Year, ChinaTime.Today(clock).Year);
        return [.. Enumerable.Range(oldest, Math.Max(1, newest - oldest + 1)).Reverse()];
    }

    // The number of rows is written out: SQLite plans a statement anew for each value of a limit that is a parameter.
    private static string NewestFirst(string columns, AskedItems asked, int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT {columns} FROM "PublicItems" i{asked.Where}
            {asked.NewestFirst} LIMIT {count}
            """
        );

    private static ItemListPage PageOf(List<ListedItem> read)
    {
        var shown = read.Take(PageLength).ToList();
        return new ItemListPage(shown, read.Count > PageLength ? PlaceOf(shown[^1].Item) : null);
    }

    private static string PlaceOf(ItemLine item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.PublishedAt.UtcTicks}~{item.Id}");

    private static ListPlace? Place(string? after) =>
        after?.Split('~', 2) is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParse(id, out var last)
            ? new ListPlace(new DateTimeOffset(at, TimeSpan.Zero), last)
            : null;

    private async Task<List<ListedItem>> ReadAsync(
        ItemFilter filter,
        string? after,
        int count,
        CancellationToken cancel
    )
    {
        var lines = LinesOf(filter, after, count);
        await reading.ReadAsync([lines], cancel);
        return await NamedAsync(lines.Rows, cancel);
    }

    private Statement<ItemLine> LinesOf(ItemFilter filter, string? after, int count)
    {
        var asked = AskedItems.Of(reading.Dialect, filter, ChinaTime.Today(clock), Place(after));
        return new(NewestFirst(ItemLine.Columns, asked, count), ItemLine.Read, asked.Values);
    }

    /// <summary>When the first was published, of whatever year and validity.</summary>
    private Statement<DateTimeOffset> FirstOf(ItemFilter filter)
    {
        var asked = AskedItems.Of(
            reading.Dialect,
            filter with
            {
                Year = null,
                Validity = null,
            },
            ChinaTime.Today(clock)
        );
        return new(
            $"""SELECT i."PublishedAt" FROM "PublicItems" i{asked.Where} {asked.OldestFirst} LIMIT 1""",
            r => r.Instant(0),
            asked.Values
        );
    }

    private async Task<List<ListedItem>> NamedAsync(List<ItemLine> items, CancellationToken cancel)
    {
        var agencies = await names.GetAsync(items.Select(i => i.AgencyId), cancel);
        return items.ConvertAll(i => ListedItem.Of(i, agencies));
    }
}
