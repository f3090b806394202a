using System.Data.Common;
using System.Globalization;
using Chengming.Data.Reading;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// Asks the index in SQLite. FTS5 walks the lists of terms from the newest place backwards and stops when there is enough, so that a common word
/// costs no more than a rare one.
/// </summary>
internal sealed class SqliteTermSearch(ReadingSession reading) : ITermSearch
{
    private const string Asked = "\"SearchTerms\" MATCH $1 AND f.rowid >= $2 AND f.rowid < $3 ORDER BY f.rowid DESC";

    public Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel) =>
        ListAsync(
            $"SELECT f.rowid FROM \"SearchTerms\" f WHERE {Asked}",
            r => r.GetInt64(0),
            query,
            range,
            most,
            cancel
        );

    public Task<List<T>> NewestAsync<T>(
        TermQuery query,
        PlaceRange range,
        int most,
        PlaceRows<T> rows,
        CancellationToken cancel
    ) =>
        ListAsync(
            $"""
            SELECT {rows.Columns} FROM "SearchTerms" f JOIN {rows.Table} ON e."Place" = f.rowid WHERE {Asked}
            """,
            r => rows.Read(r, 0),
            query,
            range,
            most,
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
        // A second statement costs less here than numbering the rows of the first.
        var placed = new PlaceRows<(long Place, T Row)>(
            rows.Table,
            rows.Columns,
            rows.ColumnCount,
            (r, at) => (r.GetInt64(at), rows.Read(r, at))
        );
        var found = await NewestAsync(query, range, most, placed, cancel);
        return (
            found.ConvertAll(f => f.Row),
            await reading.OfPlacesAsync(more, [.. found.Take(first).Select(f => f.Place)], cancel)
        );
    }

    private Task<List<T>> ListAsync<T>(
        string sql,
        Func<DbDataReader, T> read,
        TermQuery query,
        PlaceRange range,
        int most,
        CancellationToken cancel
    ) =>
        // The number of rows is written out: SQLite plans a statement anew for each value of a limit that is a parameter.
        reading.ListAsync(
            string.Create(CultureInfo.InvariantCulture, $"{sql} LIMIT {most}"),
            read,
            [Expression(query), range.From, range.Before],
            cancel
        );

    // Terms are letters and digits, so that there is nothing to escape between the quotes.
    private static string Expression(TermQuery query) =>
        string.Join(" AND ", query.Groups.Select(g => $"({string.Join(" OR ", g.Select(t => $"\"{t}\""))})"));
}
