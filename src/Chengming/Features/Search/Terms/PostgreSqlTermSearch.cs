using System.Data.Common;
using Chengming.Data.Reading;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// Asks the index in PostgreSQL: the newest slice first, and back in strides that grow while little is found (<see cref="PostgreSqlTermIndex"/>).
/// </summary>
internal sealed class PostgreSqlTermSearch(ReadingSession reading) : ITermSearch
{
    // “+ 0” keeps the server from walking its primary key backwards until it happens on enough.
    private const string Places = """
        SELECT "Place" FROM "SearchTerms" WHERE "Terms" @@ $1::tsquery AND "Place" >= $2 AND "Place" < $3
        ORDER BY "Place" + 0 DESC LIMIT $4
        """;

    /// <summary>The slice that ends at a place, and where the group of this level that it lies in begins.</summary>
    private const string SliceBefore = """
        SELECT s."Number", (SELECT f."FirstPlace" FROM "SearchSlices" f WHERE f."Number" = (s."Number" >> $2) << $2)
        FROM "SearchSlices" s WHERE s."FirstPlace" < $1 ORDER BY s."FirstPlace" DESC LIMIT 1
        """;

    public Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel) =>
        ListAsync(Places, r => r.GetInt64(0), query, range, most, cancel);

    public Task<List<T>> NewestAsync<T>(
        TermQuery query,
        PlaceRange range,
        int most,
        PlaceRows<T> rows,
        CancellationToken cancel
    ) =>
        ListAsync(
            $"""
            SELECT {rows.Columns} FROM ({Places}) p JOIN "{rows.Table}" e ON e."Place" = p."Place"
            ORDER BY p."Place" DESC
            """,
            rows.Read,
            query,
            range,
            most,
            cancel
        );

    private async Task<List<T>> ListAsync<T>(
        string sql,
        Func<DbDataReader, T> read,
        TermQuery query,
        PlaceRange range,
        int most,
        CancellationToken cancel
    )
    {
        Task<List<T>> FindAsync(string asked, long until, int wanted) =>
            // Planned anew each time: which list of the index is the short one depends on the words.
            reading.ListAsync(sql, read, [asked, range.From, until, wanted], cancel, isPlannedAnew: true);

        var found = new List<T>();
        var words = Expression(query);
        var before = range.Before;
        for (var level = 0; found.Count < most && before > range.From; level++)
        {
            if (level >= TermSlices.Levels)
            {
                found.AddRange(await FindAsync(words, before, most - found.Count));
                break;
            }

            var slices = await reading.ListAsync(
                SliceBefore,
                r => (Number: r.GetInt32(0), First: r.GetInt64(1)),
                [before, level * TermSlices.BitsOfLevel],
                cancel
            );
            if (slices is not [var slice])
            {
                break;
            }

            var within = $"{words} & '{TermSlices.Term(level, slice.Number)}'";
            found.AddRange(await FindAsync(within, before, most - found.Count));
            before = slice.First;
        }

        return found;
    }

    private static string Expression(TermQuery query) =>
        string.Join(" & ", query.Groups.Select(g => $"({string.Join(" | ", g.Select(t => $"'{t}'"))})"));
}
