using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Search.Terms;

/// <summary>The index in SQLite: FTS5 with the place as its row number.</summary>
internal sealed class SqliteTermIndex(PlatformDb db) : ITermIndex
{
    private const int PagesOfStep = 100;

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

    /// <summary>
    /// FTS5 keeps what was written at different times in pieces, and every question looks each of its terms up in each of them: a question of
    /// five pairs costs a third when there is one piece. A negative number of pages begins to make one of all; the writers wait for one step at
    /// a time.
    /// </summary>
    public async Task<bool> MergeAsync(bool isFirst, CancellationToken cancel)
    {
        var pages = isFirst ? -PagesOfStep : PagesOfStep;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var before = await ChangesAsync(cancel);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"SearchTerms\" (\"SearchTerms\", rank) VALUES ('merge', {pages})",
                cancel
            );
            // Documented: with nothing to merge the command itself counts as one change.
            return await ChangesAsync(cancel) - before > 1;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private Task<long> ChangesAsync(CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"SELECT total_changes() AS \"Value\"").SingleAsync(cancel);
}
