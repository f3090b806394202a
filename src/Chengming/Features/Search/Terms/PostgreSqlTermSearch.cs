using Chengming.Data.Reading;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// Asks the index in PostgreSQL: the newest slice first, and back in strides that grow while little is found (<see cref="PostgreSqlTermIndex"/>).
/// </summary>
internal sealed class PostgreSqlTermSearch(ReadingConnections reading) : ITermSearch
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

    public async Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel)
    {
        var found = new List<long>();
        var words = Expression(query);
        var before = range.Before;
        for (var level = 0; found.Count < most && before > range.From; level++)
        {
            if (level >= TermSlices.Levels)
            {
                found.AddRange(await FindAsync(words, range with { Before = before }, most - found.Count, cancel));
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
            found.AddRange(await FindAsync(within, range with { Before = before }, most - found.Count, cancel));
            before = slice.First;
        }

        return found;
    }

    /// <summary>Planned anew each time: which list of the index is the short one depends on the words.</summary>
    private Task<List<long>> FindAsync(string words, PlaceRange range, int most, CancellationToken cancel) =>
        reading.ListAsync(
            Places,
            r => r.GetInt64(0),
            [words, range.From, range.Before, most],
            cancel,
            isPlannedAnew: true
        );

    private static string Expression(TermQuery query) =>
        string.Join(" & ", query.Groups.Select(g => $"({string.Join(" | ", g.Select(t => $"'{t}'"))})"));
}
