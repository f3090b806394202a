using System.Data.Common;

namespace Chengming.Benchmarks.Site;

/// <summary>Adds rows that are those of one item but for the columns that are named; each statement is prepared once.</summary>
internal sealed class RowsOfTemplate(DbConnection connection, Guid template)
{
    private readonly Dictionary<string, DbCommand> commands = [];
    private string? genre;

    /// <summary>体裁分类 of the template, for an item.</summary>
    public string Genre => genre ??= GenreOf(connection, template);

    public void Add(DbTransaction transaction, string table, params ReadOnlySpan<(string Column, object Value)> values)
    {
        if (!commands.TryGetValue(table, out var command))
        {
            command = Insertion(table, values);
            commands.Add(table, command);
        }

        Run(command, transaction, values);
    }

    public void Run(DbTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Prepared(sql, values);
            commands.Add(sql, command);
        }

        Run(command, transaction, values);
    }

    private static void Run(
        DbCommand command,
        DbTransaction transaction,
        ReadOnlySpan<(string Name, object Value)> values
    )
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value;
        }

        command.ExecuteNonQuery();
    }

    private DbCommand Insertion(string table, ReadOnlySpan<(string Column, object Value)> values)
    {
        var given = new Dictionary<string, string>();
        foreach (var (column, _) in values)
        {
            given.Add(column, $"@{column}");
        }

        var row = Row(table);
        var columns = row.Keys.ToList();
        var sql =
            $"""INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) """
            + $"VALUES ({string.Join(", ", columns.Select(c => given.GetValueOrDefault(c, $"@t_{c}")))})";
        var command = Prepared(sql, values);
        foreach (var column in columns.Where(c => !given.ContainsKey(c)))
        {
            AddParameter(command, $"t_{column}", row[column]);
        }

        return command;
    }

    private Dictionary<string, object> Row(string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = table switch
        {
            "ItemVersions" => """SELECT * FROM "ItemVersions" WHERE "ItemId" = @id""",
            "SearchEntries" => """SELECT * FROM "SearchEntries" LIMIT 0""",
            "SearchTexts" => """SELECT * FROM "SearchTexts" LIMIT 0""",
            _ => $"""SELECT * FROM "{table}" WHERE "Id" = @id""",
        };
        AddParameter(command, "id", template);
        var row = new Dictionary<string, object?>();
        using (var rows = command.ExecuteReader())
        {
            var found = rows.Read();
            for (var i = 0; i < rows.FieldCount; i++)
            {
                row.Add(rows.GetName(i), found ? rows.GetValue(i) : null);
            }
        }

        // PostgreSQL answers one question at a time.
        return row.ToDictionary(c => c.Key, c => c.Value ?? OfSearch(c.Key));
    }

    /// <summary>The index of the demonstration is empty when the seed begins.</summary>
    private object OfSearch(string column) =>
        column switch
        {
            "Edition" => Features.Publishing.Searching.ItemTerms.Edition,
            "Genre" => Genre,
            _ => DBNull.Value,
        };

    private DbCommand Prepared(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            AddParameter(command, name, value);
        }

        return command;
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static string GenreOf(DbConnection connection, Guid template)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Genre" FROM "PublicItems" WHERE "Id" = @id""";
        AddParameter(command, "id", template);
        return (string)command.ExecuteScalar()!;
    }
}
