using Chengming.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// The index in SQLite: FTS5 with the place as its row number. It walks the lists of terms from the newest place backwards and stops when there is
/// enough, so that a common word costs no more than a rare one.
/// </summary>
internal sealed class SqliteTermIndex(PlatformDb db) : ITermIndex
{
    public async Task WriteAsync(long place, IReadOnlyCollection<string> terms, CancellationToken cancel)
    {
        await RemoveAsync(place, cancel);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"SearchTerms\" (rowid, \"Terms\") VALUES ({place}, {string.Join(' ', terms)})",
            cancel
        );
    }

    public Task RemoveAsync(long place, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM \"SearchTerms\" WHERE rowid = {place}", cancel);

    public async Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT rowid FROM "SearchTerms"
                WHERE "SearchTerms" MATCH $terms AND rowid >= $from AND rowid < $before
                ORDER BY rowid DESC LIMIT $most
                """;
            command.Parameters.AddWithValue("$terms", Expression(query));
            command.Parameters.AddWithValue("$from", range.From);
            command.Parameters.AddWithValue("$before", range.Before);
            command.Parameters.AddWithValue("$most", most);
            var found = new List<long>();
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                found.Add(rows.GetInt64(0));
            }

            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Terms are letters and digits, so that there is nothing to escape between the quotes.
    private static string Expression(TermQuery query) =>
        string.Join(" AND ", query.Groups.Select(g => $"({string.Join(" OR ", g.Select(t => $"\"{t}\""))})"));
}
