using System.Collections.Concurrent;
using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>
/// Connections for what the public reads most: the page of an item, lists, the search. Their few statements are written by hand and stay prepared
/// with the connection, because the object mapper needs more time for one query than such a page has (docs/adr/0010-reading-by-hand.md).
/// Nothing is written through them. Who reads takes a connection by a <see cref="ReadingSession"/>.
/// </summary>
internal sealed class ReadingConnections(ReadingDialect dialect, Func<DbConnection> connect) : IDisposable
{
    // The one used last comes first: what it read lies in its memory still.
    private readonly ConcurrentStack<ReadingConnection> idle = [];
    private readonly SemaphoreSlim places = new(dialect.MostAtOnce);
    private volatile bool isClosed;

    /// <summary>Where the two databases differ.</summary>
    public ReadingDialect Dialect => dialect;

    /// <summary>Takes a connection, when one is free. Who has one must give it back before it takes another.</summary>
    public async Task<ReadingConnection> TakeAsync(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return idle.TryPop(out var connection)
                ? connection.TakenAgain()
                : await ReadingConnection.OpenAsync(dialect, connect(), cancel);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <summary>Gives a connection back.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="isWhole">False when something went wrong on it: nobody gets it again.</param>
    public void GiveBack(ReadingConnection connection, bool isWhole)
    {
        if (isWhole && !isClosed)
        {
            idle.Push(connection);
        }
        else
        {
            connection.Dispose();
        }

        if (!isClosed)
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        isClosed = true;
        places.Dispose();
        while (idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }
}
