using System.Data;
using System.Data.Common;

namespace Chengming.Data.Reading;

/// <summary>An open connection with the statements that were prepared on it. One reader at a time.</summary>
internal sealed class ReadingConnection : IDisposable
{
    private readonly ReadingDialect dialect;
    private readonly DbConnection connection;
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string[], DbBatch> batches = new(new SameTexts());

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

    /// <summary>Reads statements: in one go where the database is another program, one after the other where it is not.</summary>
    public async Task ReadAsync(IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        if (statements.Count > 1 && connection.CanCreateBatch)
        {
            var batch = await BatchAsync(statements, cancel);
            await using var rows = await batch.ExecuteReaderAsync(cancel);
            foreach (var statement in statements)
            {
                await statement.TakeAsync(rows, cancel);
                await rows.NextResultAsync(cancel);
            }

            return;
        }

        foreach (var statement in statements)
        {
            await ReadAsync(statement, cancel);
        }
    }

    public async Task ReadAsync(Statement statement, CancellationToken cancel)
    {
        var command = await CommandAsync(statement.Sql, statement.Values, cancel);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await statement.TakeAsync(rows, cancel);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        foreach (var batch in batches.Values)
        {
            batch.Dispose();
        }

        connection.Dispose();
    }

    private async Task TellAsync(string? word, CancellationToken cancel)
    {
        if (word is not null)
        {
            var command = await CommandAsync(word, [], cancel);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task<DbCommand> CommandAsync(string sql, IReadOnlyList<object> values, CancellationToken cancel)
    {
        if (prepared.TryGetValue(sql, out var command))
        {
            Fill(command.Parameters, values);
            return command;
        }

        command = connection.CreateCommand();
        command.CommandText = sql;
        AddTo(command.Parameters, values, command.CreateParameter);
        await command.PrepareAsync(cancel);
        prepared.Add(sql, command);
        return command;
    }

    private async Task<DbBatch> BatchAsync(IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        var key = new string[statements.Count];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = statements[i].Sql;
        }

        if (batches.TryGetValue(key, out var batch))
        {
            for (var i = 0; i < key.Length; i++)
            {
                Fill(batch.BatchCommands[i].Parameters, statements[i].Values);
            }

            return batch;
        }

        batch = connection.CreateBatch();
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Sql;
            AddTo(command.Parameters, statement.Values, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }

        await batch.PrepareAsync(cancel);
        batches.Add(key, batch);
        return batch;
    }

    private void AddTo(DbParameterCollection parameters, IReadOnlyList<object> values, Func<DbParameter> create)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = create();
            parameter.ParameterName = dialect.ParameterName(i + 1);
            parameter.Value = dialect.Value(values[i]);
            parameters.Add(parameter);
        }
    }

    private void Fill(DbParameterCollection parameters, IReadOnlyList<object> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            parameters[i].Value = dialect.Value(values[i]);
        }
    }

    /// <summary>Statements that are read together, by their texts.</summary>
    private sealed class SameTexts : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string[] obj)
        {
            var hash = new HashCode();
            foreach (var text in obj)
            {
                // Hardly any two statements have the same length; their letters are compared then.
                hash.Add(text.Length);
            }

            return hash.ToHashCode();
        }
    }
}
