using System.Globalization;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// The index in PostgreSQL: GIN over the terms. GIN finds all places of a term before it can put them in order, a third of all items for a common
/// word. So every place bears, as further terms, the numbers of the slices of the index it lies in: slices of about a thousand places, and four,
/// sixteen … of them together. A search asks the newest slice first and goes back in strides that grow while little is found; GIN itself
/// intersects the slice with the words.
/// </summary>
internal sealed class PostgreSqlTermIndex(PlatformDb db) : ITermIndex
{
    private const int SliceLength = 1024;
    private const int Levels = 6;
    private const int BitsOfLevel = 2;

    public async Task WriteAsync(long place, IReadOnlyCollection<string> terms, CancellationToken cancel)
    {
        var slice = await SliceForAsync(place, cancel);
        string[] all = [.. terms, .. Enumerable.Range(0, Levels).Select(l => SliceTerm(l, slice))];
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

    public async Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await WalkAsync((NpgsqlConnection)db.Database.GetDbConnection(), query, range, most, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<long>> WalkAsync(
        NpgsqlConnection connection,
        TermQuery query,
        PlaceRange range,
        int most,
        CancellationToken cancel
    )
    {
        var found = new List<long>();
        var words = Expression(query);
        var before = range.Before;
        var level = 0;
        while (found.Count < most && before > range.From)
        {
            if (level >= Levels)
            {
                found.AddRange(await FindAsync(connection, words, range.From, before, most - found.Count, cancel));
                break;
            }

            if (await SliceBeforeAsync(connection, before, level, cancel) is not var (slice, first))
            {
                break;
            }

            var some = await FindAsync(
                connection,
                $"{words} & '{SliceTerm(level, slice)}'",
                range.From,
                before,
                most - found.Count,
                cancel
            );
            found.AddRange(some);
            before = first;
            level++;
        }

        return found;
    }

    private static async Task<List<long>> FindAsync(
        NpgsqlConnection connection,
        string words,
        long from,
        long before,
        int most,
        CancellationToken cancel
    )
    {
        // “+ 0” keeps the server from walking its primary key backwards until it happens on enough.
        await using var command = new NpgsqlCommand(
            """
            SELECT "Place" FROM "SearchTerms" WHERE "Terms" @@ $1::tsquery AND "Place" >= $2 AND "Place" < $3
            ORDER BY "Place" + 0 DESC LIMIT $4
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = words },
                new() { Value = from },
                new() { Value = before },
                new() { Value = most },
            },
        };
        var found = new List<long>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            found.Add(rows.GetInt64(0));
        }

        return found;
    }

    /// <summary>The slice that ends at a place, and where the group of this level that it lies in begins.</summary>
    private static async Task<(int Slice, long First)?> SliceBeforeAsync(
        NpgsqlConnection connection,
        long before,
        int level,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT s."Number", (SELECT f."FirstPlace" FROM "SearchSlices" f WHERE f."Number" = (s."Number" >> $2) << $2)
            FROM "SearchSlices" s WHERE s."FirstPlace" < $1 ORDER BY s."FirstPlace" DESC LIMIT 1
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = before },
                new() { Value = level * BitsOfLevel },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? (rows.GetInt32(0), rows.GetInt64(1)) : null;
    }

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

    // A term of words begins with a letter or is all digits; this one cannot be one of them.
    private static string SliceTerm(int level, int slice) =>
        string.Create(CultureInfo.InvariantCulture, $"0s{level}x{slice >> (level * BitsOfLevel)}");

    private static string Expression(TermQuery query) =>
        string.Join(" & ", query.Groups.Select(g => $"({string.Join(" | ", g.Select(t => $"'{t}'"))})"));
}
