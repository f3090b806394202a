using System.Globalization;
using Chengming.Data.Reading;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// Asks the index in SQLite. FTS5 walks the lists of terms from the newest place backwards and stops when there is enough, so that a common word
/// costs no more than a rare one.
/// </summary>
internal sealed class SqliteTermSearch(ReadingConnections reading) : ITermSearch
{
    private const string Newest = """
        SELECT rowid FROM "SearchTerms" WHERE "SearchTerms" MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC
        """;

    public Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel) =>
        // The number of rows is written out: SQLite plans a statement anew for each value of a limit that is a parameter.
        reading.ListAsync(
            string.Create(CultureInfo.InvariantCulture, $"{Newest} LIMIT {most}"),
            r => r.GetInt64(0),
            [Expression(query), range.From, range.Before],
            cancel
        );

    // Terms are letters and digits, so that there is nothing to escape between the quotes.
    private static string Expression(TermQuery query) =>
        string.Join(" AND ", query.Groups.Select(g => $"({string.Join(" OR ", g.Select(t => $"\"{t}\""))})"));
}
