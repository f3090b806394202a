using System.Globalization;
using Chengming.Data.Reading;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// Asks the index in PostgreSQL: the newest slice first, and back in strides that grow while little is found (<see cref="PostgreSqlTermIndex"/>), all
/// within one statement.
/// </summary>
internal sealed class PostgreSqlTermSearch(ReadingSession reading) : ITermSearch
{
    public Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel) =>
        reading.ListAsync(
            $"""{Strides(most)} SELECT p."Place" FROM found p ORDER BY p."Place" DESC""",
            r => r.GetInt64(0),
            ValuesOf(query, range),
            cancel
        );

    public Task<List<T>> NewestAsync<T>(
        TermQuery query,
        PlaceRange range,
        int most,
        PlaceRows<T> rows,
        CancellationToken cancel
    ) =>
        reading.ListAsync(
            $"""
            {Strides(most)}
            SELECT {rows.Columns} FROM found p JOIN {rows.Table} ON e."Place" = p."Place" ORDER BY p."Place" DESC
            """,
            r => rows.Read(r, 0),
            ValuesOf(query, range),
            cancel
        );

    public async Task<(List<T> Rows, List<TFirst> First)> NewestAsync<T, TFirst>(
        TermQuery query,
        PlaceRange range,
        int most,
        PlaceRows<T> rows,
        int first,
        PlaceRows<TFirst> more,
        CancellationToken cancel
    )
    {
        var found = await reading.ListAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {Strides(most)}
                SELECT d.*, {rows.Columns}
                FROM (SELECT f."Place", row_number() OVER (ORDER BY f."Place" DESC) AS n FROM found f) p
                JOIN {rows.Table} ON e."Place" = p."Place"
                LEFT JOIN LATERAL (
                    SELECT {more.Columns} FROM {more.Table} WHERE e."Place" = CASE WHEN p.n <= {first} THEN p."Place" END
                ) d ON TRUE
                ORDER BY p."Place" DESC
                """
            ),
            r => (Row: rows.Read(r, more.ColumnCount), More: r.IsDBNull(0) ? Array.Empty<TFirst>() : [more.Read(r, 0)]),
            ValuesOf(query, range),
            cancel
        );
        return (found.ConvertAll(f => f.Row), [.. found.SelectMany(f => f.More)]);
    }

    /// <summary>
    /// The places that answer as <c>found</c>. Each stride asks for the slices of its level that end where the last one began, the last for whatever
    /// there is. How long the next one is, says how much was found so far; after one that brought less than half of what was wanted, the next is
    /// about as long as all before it. “+ 0” keeps the server from walking its primary key backwards until it happens on enough.
    /// </summary>
    private static string Strides(int most) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE stride AS (
                SELECT 0 AS level, 0 AS walked, $3::bigint AS before, 0 AS count, NULL::bigint[] AS places
                UNION ALL
                SELECT
                    CASE
                        WHEN 2 * (n.count - s.count) >= {most} - s.count THEN n.level
                        ELSE least({TermSlices.Levels}, greatest(n.level, floor(ln(n.walked::float8) / ln(2::float8))::int + CASE n.count WHEN 0 THEN 2 ELSE 0 END))
                    END,
                    n.walked, w.first, n.count, p.places
                FROM stride s
                CROSS JOIN LATERAL (
                    SELECT
                        z."Number" - f."Number" + 1 AS slices,
                        CASE WHEN s.level < {TermSlices.Levels} THEN f."FirstPlace" ELSE $2 END AS first,
                        CASE WHEN s.level < {TermSlices.Levels}
                            THEN format('%s & ''{TermSlices.Beginning}%s{TermSlices.Middle}%s''', $1, s.level, f."Number" >> s.level)
                            ELSE $1 END AS words
                    FROM (
                        SELECT l."Number" FROM "{TermMapping.Slices}" l
                        WHERE l."FirstPlace" < s.before ORDER BY l."FirstPlace" DESC LIMIT 1
                    ) z
                    JOIN "{TermMapping.Slices}" f ON f."Number" = z."Number" >> s.level << s.level
                ) w
                CROSS JOIN LATERAL (
                    SELECT array_agg(q."Place") AS places FROM (
                        SELECT t."Place" FROM "{TermMapping.Table}" t
                        WHERE t."Terms" @@ w.words::tsquery AND t."Place" + 0 >= $2 AND t."Place" + 0 < s.before
                        ORDER BY t."Place" + 0 DESC LIMIT {most} - s.count
                    ) q
                ) p
                CROSS JOIN LATERAL (
                    SELECT
                        c.walked, c.count,
                        CASE WHEN c.count = 0 THEN 0 ELSE
                            least({TermSlices.Levels}, ceil(ln(greatest(1, 1.25 * c.walked * ({most} - c.count) / c.count)::float8) / ln(2::float8))::int)
                        END AS level
                    FROM (SELECT s.walked + w.slices AS walked, s.count + coalesce(cardinality(p.places), 0) AS count) c
                ) n
                WHERE s.count < {most} AND s.before > $2
            ),
            found AS (SELECT p AS "Place" FROM stride s CROSS JOIN LATERAL unnest(s.places) p)
            """
        );

    private static object[] ValuesOf(TermQuery query, PlaceRange range) =>
        [
            string.Join(" & ", query.Groups.Select(g => $"({string.Join(" | ", g.Select(t => $"'{t}'"))})")),
            range.From,
            range.Before,
        ];
}
