using System.Collections.Concurrent;
using Chengming.Data;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>
/// How many items are public, by agency and column (公开信息数量). One pass over an index answers for every page, so that no list counts
/// for itself. A small site is counted again after every change, a large one at most once a minute.
/// </summary>
[Term("公开信息数量")]
public sealed class ItemCounts(TimeProvider clock) : IDisposable
{
    private const int SmallSite = 50_000;
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile ItemTally? newest;
    private long changes;

    /// <summary>Says that something was published, moved or taken back.</summary>
    public void Changed() => Interlocked.Increment(ref changes);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    internal Task<ItemTally> GetAsync(PlatformDb db, CancellationToken cancel) =>
        GetAsync(new Lazy<PlatformDb>(db), cancel);

    /// <summary>The counts, for pages that need the database for nothing else.</summary>
    internal async Task<ItemTally> GetAsync(Lazy<PlatformDb> db, CancellationToken cancel)
    {
        if (newest is { } known && IsGood(known))
        {
            return known;
        }

        await turn.WaitAsync(cancel);
        try
        {
            if (newest is { } counted && IsGood(counted))
            {
                return counted;
            }

            var before = Interlocked.Read(ref changes);
            var rows = await db
                .Value.Set<PublicItem>()
                .GroupBy(i => new { i.AgencyId, i.Column })
                .Select(g => new ItemCount(g.Key.AgencyId, g.Key.Column, g.Count(), g.Max(i => i.PublishedAt)))
                .ToListAsync(cancel);
            return newest = new ItemTally(rows, before, clock.GetUtcNow());
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsGood(ItemTally tally) =>
        clock.GetUtcNow() - tally.CountedAt < LongestAge
        && (tally.Total >= SmallSite || tally.Changes == Interlocked.Read(ref changes));
}

/// <summary>How many items an agency has in a column, and when the newest one was published.</summary>
internal sealed record ItemCount(Guid AgencyId, string Column, int Count, DateTimeOffset Newest);

/// <summary>The counts as they were at an instant.</summary>
internal sealed class ItemTally(IReadOnlyList<ItemCount> rows, long changes, DateTimeOffset countedAt)
{
    private readonly ILookup<Guid, ItemCount> ofAgency = rows.ToLookup(r => r.AgencyId);
    private readonly ConcurrentDictionary<string, int> ofColumn = new();

    public long Changes { get; } = changes;

    public DateTimeOffset CountedAt { get; } = countedAt;

    public int Total { get; } = rows.Sum(r => r.Count);

    /// <summary>How many items a column has, with the columns below it; of one agency or of all.</summary>
    public int Of(PlatformColumn column, Guid? agency = null) =>
        agency is { } id
            ? ofAgency[id].Where(r => IsIn(r.Column, column)).Sum(r => r.Count)
            : ofColumn.GetOrAdd(column.Slug, _ => rows.Where(r => IsIn(r.Column, column)).Sum(r => r.Count));

    /// <summary>When an agency last published something in a column or below it; null for never.</summary>
    public DateTimeOffset? Newest(PlatformColumn column, Guid agency) =>
        ofAgency[agency].Where(r => IsIn(r.Column, column)).Max(r => (DateTimeOffset?)r.Newest);

    /// <summary>The agencies that have most in some columns, with how many.</summary>
    public IReadOnlyList<(Guid Agency, int Count)> MostIn(IReadOnlyList<PlatformColumn> columns, int most) =>
        [
            .. ofAgency
                .Select(a => (a.Key, a.Where(r => columns.Any(c => IsIn(r.Column, c))).Sum(r => r.Count)))
                .Where(a => a.Item2 > 0)
                .OrderByDescending(a => a.Item2)
                .ThenBy(a => a.Key)
                .Take(most),
        ];

    private static bool IsIn(string slug, PlatformColumn column) =>
        slug == column.Slug || (column.Columns.Count > 0 && PlatformColumns.Of(slug).Top == column);
}
