using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// The index in PostgreSQL: GIN over the terms. GIN finds all places of a term before it can put them in order, a third of all items for a common
/// word. So every place bears, as further terms, the numbers of the slices of the index it lies in: slices of 128 places, and two, four … of them
/// together. A search asks the newest slice first and goes back in strides that grow while little is found; GIN itself
/// intersects the slice with the words.
/// </summary>
internal sealed class PostgreSqlTermIndex(PlatformDb db) : ITermIndex
{
    private const int SliceLength = 128;

    public async Task WriteAsync(long place, IReadOnlyCollection<string> terms, CancellationToken cancel)
    {
        var slice = await SliceForAsync(place, cancel);
        string[] all = [.. terms, .. TermSlices.TermsOf(slice)];
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SearchTerms" ("Place", "Terms") VALUES ({place}, array_to_tsvector({all}))
            ON CONFLICT ("Place") DO UPDATE SET "Terms" = EXCLUDED."Terms"
            """,
            cancel
        );
    }

    public Task RemoveAsync(long place, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM "SearchTerms" WHERE "Place" = {place}""", cancel);

    /// <summary>GIN puts what is written in its place at once (<see cref="TermMapping"/>).</summary>
    public Task<bool> MergeAsync(bool isFirst, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>The slice a place belongs to; a place after all others opens a new one when the last is full.</summary>
    private async Task<int> SliceForAsync(long place, CancellationToken cancel)
    {
        var slices = db.Set<TermSlice>();
        var slice = await slices
            .Where(s => s.FirstPlace <= place)
            .OrderByDescending(s => s.FirstPlace)
            .Select(s => new
            {
                s.Number,
                s.Count,
                IsLast = !slices.Any(o => o.Number > s.Number),
            })
            .FirstOrDefaultAsync(cancel);
        var opens =
            slice is null
            || (
                slice is { IsLast: true, Count: >= SliceLength }
                && !await db.Set<TermPlace>().AnyAsync(p => p.Place >= place, cancel)
            );
        var number = slice is null ? 0 : slice.Number + (opens ? 1 : 0);
        if (opens)
        {
            // Nothing lies before the first.
            var first = slice is null ? long.MinValue : place;
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "SearchSlices" ("Number", "FirstPlace", "Count") VALUES ({number}, {first}, 1)""",
                cancel
            );
        }
        else
        {
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE "SearchSlices" SET "Count" = "Count" + 1 WHERE "Number" = {number}""",
                cancel
            );
        }

        return number;
    }
}
