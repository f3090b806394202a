using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Search.Terms;

/// <summary>The index in SQLite: FTS5 with the place as its row number.</summary>
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
}
