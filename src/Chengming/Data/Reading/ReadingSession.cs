using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>
/// What one visit reads by hand, one statement after another. Statements that are read together share a connection and see the same state of the
/// database; on SQLite they also share the five microseconds that it takes to begin and end looking at one.
/// </summary>
internal sealed class ReadingSession(ReadingConnections connections)
{
    private ReadingConnection? held;
    private bool isTogether;

    /// <summary>Where the two databases differ.</summary>
    public ReadingDialect Dialect => connections.Dialect;

    /// <summary>What is read from now on is read together, until the result is disposed of. A connection is taken by the first statement.</summary>
    public IAsyncDisposable Together()
    {
        isTogether = true;
        return new View(this);
    }

    /// <summary>Reads the rows of a statement.</summary>
    /// <param name="sql">The statement; its values are $1, $2 …</param>
    /// <param name="row">Makes a thing of a row.</param>
    /// <param name="values">The values: numbers, texts, identities, instants in UTC.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<List<T>> ListAsync<T>(
        string sql,
        Func<DbDataReader, T> row,
        IReadOnlyList<object> values,
        CancellationToken cancel
    )
    {
        var statement = new Statement<T>(sql, row, values);
        await ReadAsync([statement], cancel);
        return statement.Rows;
    }

    /// <summary>Reads statements of which none needs what another answers: where the database is another program, on one way to it.</summary>
    public async Task ReadAsync(IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        while (true)
        {
            var connection = held ?? await connections.TakeAsync(cancel);
            var isWhole = false;
            try
            {
                if (isTogether && held is null)
                {
                    await connection.BeginAsync(cancel);
                }

                await connection.ReadAsync(statements, cancel);
                isWhole = true;
                return;
            }
            catch (DbException) when (connection is { IsKnown: true, IsOpen: false })
            {
                // The server was started anew since; the next connection tells.
            }
            finally
            {
                held = isTogether && isWhole ? connection : null;
                if (held is null)
                {
                    connections.GiveBack(connection, isWhole);
                }
            }
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

    /// <summary>Gives the connection back.</summary>
    private async ValueTask EndAsync()
    {
        isTogether = false;
        if (held is not { } connection)
        {
            return;
        }

        held = null;
        var isWhole = false;
        try
        {
            await connection.EndAsync();
            isWhole = true;
        }
        catch (DbException)
        {
            // All was read before; a connection that cannot end is given up.
        }
        finally
        {
            connections.GiveBack(connection, isWhole);
        }
    }

    private sealed class View(ReadingSession session) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => session.EndAsync();
    }
}
