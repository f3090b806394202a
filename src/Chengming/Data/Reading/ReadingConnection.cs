using System.Data;
using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>An open connection with the statements that were prepared on it. One reader at a time.</summary>
internal sealed class ReadingConnection : IDisposable
{
    private readonly ReadingDialect dialect;
    private readonly DbConnection connection;
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    private ReadingConnection(ReadingDialect dialect, DbConnection connection) =>
        (this.dialect, this.connection) = (dialect, connection);

    /// <summary>True when it was used before: the server may have closed it since.</summary>
    public bool IsKnown { get; private set; }

    public bool IsOpen => connection.State is ConnectionState.Open;

    public static async Task<ReadingConnection> OpenAsync(
        ReadingDialect dialect,
        DbConnection connection,
        CancellationToken cancel
    )
    {
        try
        {
            await connection.OpenAsync(cancel);
            await using var beginning = connection.CreateCommand();
            beginning.CommandText = dialect.Beginning;
            await beginning.ExecuteNonQueryAsync(cancel);
            return new ReadingConnection(dialect, connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ReadingConnection TakenAgain()
    {
        IsKnown = true;
        return this;
    }

    /// <summary>From now on the same state of the database is seen, where that costs nothing.</summary>
    public Task BeginAsync(CancellationToken cancel) => TellAsync(dialect.BeginningOfView, cancel);

    public Task EndAsync() => TellAsync(dialect.EndOfView, CancellationToken.None);

    public async Task<List<T>> ListAsync<T>(
        string sql,
        Func<DbDataReader, T> row,
        IReadOnlyList<object> values,
        bool isPlannedAnew,
        CancellationToken cancel
    )
    {
        var command = await CommandAsync(sql, values, isPlannedAnew, cancel);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var read = new List<T>();
        while (await rows.ReadAsync(cancel))
        {
            read.Add(row(rows));
        }

        return read;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private async Task TellAsync(string? word, CancellationToken cancel)
    {
        if (word is not null)
        {
            var command = await CommandAsync(word, [], isPlannedAnew: false, cancel);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task<DbCommand> CommandAsync(
        string sql,
        IReadOnlyList<object> values,
        bool isPlannedAnew,
        CancellationToken cancel
    )
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = dialect.ParameterName(i + 1);
                parameter.Value = dialect.Value(values[i]);
                command.Parameters.Add(parameter);
            }

            if (!isPlannedAnew || !dialect.PlansByValue)
            {
                await command.PrepareAsync(cancel);
            }

            prepared.Add(sql, command);
            return command;
        }

        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = dialect.Value(values[i]);
        }

        return command;
    }
}
