using System.Globalization;
using Chengming.Data;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>An item as lists show it.</summary>
internal sealed record ListedItem(PublicItem Item, string AgencyCode, string AgencyName)
{
    public PlatformColumn Column => PlatformColumns.Of(Item.Column);
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
internal sealed class PublicItemLists(PlatformDb db, TimeProvider clock)
{
    public const int PageLength = 20;

    public async Task<ItemListPage> PageAsync(ItemFilter filter, string? after, CancellationToken cancel)
    {
        var read = await ReadAsync(filter, after, PageLength + 1, cancel);
        return PageOf(read);
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

    /// <summary>The years in which something was published, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(ItemFilter filter, CancellationToken cancel)
    {
        var first = await Found(filter with { Year = null, Validity = null })
            .OrderBy(i => i.PublishedAt)
            .Select(i => (DateTimeOffset?)i.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        if (first is not { } begun)
        {
            return [];
        }

        var (oldest, newest) = (ChinaTime.Day(begun).Year, ChinaTime.Today(clock).Year);
        return [.. Enumerable.Range(oldest, Math.Max(1, newest - oldest + 1)).Reverse()];
    }

    private static ItemListPage PageOf(List<ListedItem> read)
    {
        var shown = read.Take(PageLength).ToList();
        return new ItemListPage(shown, read.Count > PageLength ? PlaceOf(shown[^1].Item) : null);
    }

    private static string PlaceOf(PublicItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.PublishedAt.UtcTicks}~{item.Id}");

    private static (DateTimeOffset At, Guid Id)? Place(string? after) =>
        after?.Split('~', 2) is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParse(id, out var last)
            ? (new DateTimeOffset(at, TimeSpan.Zero), last)
            : null;

    private Task<List<ListedItem>> ReadAsync(ItemFilter filter, string? after, int count, CancellationToken cancel)
    {
        var found = Found(filter);
        if (Place(after) is var (at, id))
        {
            // Written so that the index leads straight to the place.
            found = found.Where(i => i.PublishedAt <= at && (i.PublishedAt < at || i.Id < id));
        }

        // The names come after the page was cut: the database must not begin with the agencies.
        return found
            .OrderByDescending(i => i.PublishedAt)
            .ThenByDescending(i => i.Id)
            .Take(count)
            .Join(db.Agencies, i => i.AgencyId, a => a.Id, (i, a) => new ListedItem(i, a.Code, a.Name))
            .ToListAsync(cancel);
    }

    private IQueryable<PublicItem> Found(ItemFilter filter)
    {
        var found = db.Set<PublicItem>().AsNoTracking();
        if (filter.Agency is { } agency)
        {
            found = found.Where(i => i.AgencyId == agency);
        }

        if (filter.Column is { } column)
        {
            found =
                column.Columns.Count > 0
                    ? found.Where(i => i.TopColumn == column.Slug)
                    : found.Where(i => i.Column == column.Slug);
        }

        if (filter.Matter is { } matter)
        {
            found = found.Where(i => i.Matter == matter && i.Matter != "");
        }

        if (filter.Year is { } year)
        {
            var (from, until) = (
                ChinaTime.BeginningOf(new DateOnly(year, 1, 1)),
                ChinaTime.BeginningOf(new DateOnly(year + 1, 1, 1))
            );
            found = found.Where(i => i.PublishedAt >= from && i.PublishedAt < until);
        }

        return filter.Validity is { } validity ? found.Where(validity.On(ChinaTime.Today(clock))) : found;
    }
}
