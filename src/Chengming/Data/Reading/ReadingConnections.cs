using System.Collections.Concurrent;
using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>
/// Connections for what the public reads most: the page of an item, lists, the search. Their few statements are written by hand and stay prepared
/// with the connection, because the object mapper needs more time for one query than such a page has (docs/adr/0010-reading-by-hand.md).
/// Nothing is written through them.
/// </summary>
internal sealed class ReadingConnections(ReadingDialect dialect, Func<DbConnection> connect) : IDisposable
{
    private readonly ConcurrentBag<ReadingConnection> idle = [];
    private readonly SemaphoreSlim places = new(dialect.MostAtOnce);
    private volatile bool isClosed;

    /// <summary>Where the two databases differ.</summary>
    public ReadingDialect Dialect => dialect;

    /// <summary>Reads the rows of a statement.</summary>
    /// <param name="sql">The statement; its values are $1, $2 …</param>
    /// <param name="row">Makes a thing of a row.</param>
    /// <param name="values">The values: numbers, texts, identities, instants in UTC.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <param name="isPlannedAnew">True where the best way to the rows depends on the values.</param>
    public async Task<List<T>> ListAsync<T>(
        string sql,
        Func<DbDataReader, T> row,
        IReadOnlyList<object> values,
        CancellationToken cancel,
        bool isPlannedAnew = false
    )
    {
        await places.WaitAsync(cancel);
        try
        {
            return await ListInPlaceAsync(sql, row, values, isPlannedAnew, cancel);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Reads the only row of a statement; null when there is none.</summary>
    /// <param name="sql">The statement; its values are $1, $2 …</param>
    /// <param name="row">Makes a thing of a row.</param>
    /// <param name="values">The values.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<T?> FirstAsync<T>(
        string sql,
        Func<DbDataReader, T> row,
        IReadOnlyList<object> values,
        CancellationToken cancel
    )
        where T : class => (await ListAsync(sql, row, values, cancel)) is [var first, ..] ? first : null;

    public void Dispose()
    {
        isClosed = true;
        places.Dispose();
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private async Task<List<T>> ListInPlaceAsync<T>(
        string sql,
        Func<DbDataReader, T> row,
        IReadOnlyList<object> values,
        bool isPlannedAnew,
        CancellationToken cancel
    )
    {
        while (true)
        {
            var isKnown = idle.TryTake(out var connection);
            connection ??= await ReadingConnection.OpenAsync(dialect, connect(), cancel);
            var isWhole = false;
            try
            {
                var rows = await connection.ListAsync(sql, row, values, isPlannedAnew, cancel);
                isWhole = true;
                return rows;
            }
            catch (DbException) when (isKnown && !connection.IsOpen)
            {
                // The server was started anew since; the next connection tells.
            }
            finally
            {
                GiveBack(connection, isWhole);
            }
        }
    }

    private void GiveBack(ReadingConnection connection, bool isWhole)
    {
        if (isWhole && !isClosed)
        {
            idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }
}
