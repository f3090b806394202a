using System.Data.Common;
using System.Text;
using System.Text.Json;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chengming.Features.Operations.Backups;

/// <summary>Puts the rows of a backup into empty tables, within the transaction that the caller has begun.</summary>
internal sealed class TableLoading(PlatformDb db)
{
    private readonly ISqlGenerationHelper names = db.GetService<ISqlGenerationHelper>();
    private readonly bool isSqlite = db.Database.IsSqlite();

    /// <summary>Rows come table by table, so what they point to may come later; it is looked at in the end.</summary>
    public async Task DeferReferencesAsync(CancellationToken cancel)
    {
        if (isSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON", cancel);
            return;
        }

        await AlterReferencesAsync("DEFERRABLE INITIALLY DEFERRED", cancel);
    }

    /// <summary>Looks at the references now, and puts the counters behind the highest numbers (PostgreSQL).</summary>
    public async Task CheckReferencesAsync(IEnumerable<BackupTable> tables, CancellationToken cancel)
    {
        if (isSqlite)
        {
            // SQLite looks when the transaction ends.
            return;
        }

        await db.Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL IMMEDIATE", cancel);
        await AlterReferencesAsync("NOT DEFERRABLE", cancel);
        foreach (var table in tables)
        {
            foreach (var column in table.Columns.Where(c => c.Kind is PortableKind.Whole))
            {
                await ExecuteAsync(
                    $"SELECT setval(s, GREATEST((SELECT MAX({Name(column.Name)}) FROM {Name(table.Name)}), 1)) "
                        + $"FROM pg_get_serial_sequence('{Name(table.Name)}', '{column.Name}') AS s WHERE s IS NOT NULL",
                    cancel
                );
            }
        }
    }

    /// <summary>Replaces the rows of a table by those of the backup.</summary>
    public async Task LoadAsync(BackupTable table, Stream rows, Action<long> progress, CancellationToken cancel)
    {
        await ExecuteAsync($"DELETE FROM {Name(table.Name)}", cancel);
        await using var insert = await InsertOfAsync(table, cancel);
        using var reader = new StreamReader(rows, Encoding.UTF8);
        var loaded = 0L;
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var i = 0;
            foreach (var value in row.RootElement.EnumerateArray())
            {
                insert.Parameters[i].Value = table.Columns[i].Kind.Read(value);
                i++;
            }

            await insert.ExecuteNonQueryAsync(cancel);
            if (++loaded % 500 == 0)
            {
                progress(loaded);
            }
        }

        if (loaded != table.Rows)
        {
            throw new NotRestorableException(
                $"数据表 {table.Name} 应有 {table.Rows} 行，备份中只有 {loaded} 行，未作恢复。"
            );
        }
    }

    private async Task<DbCommand> InsertOfAsync(BackupTable table, CancellationToken cancel)
    {
        var types = isSqlite ? [] : await TypesOfAsync(table.Name, cancel);
        var insert = Command(
            $"INSERT INTO {Name(table.Name)} ({string.Join(", ", table.Columns.Select(c => Name(c.Name)))}) VALUES ("
                + string.Join(", ", table.Columns.Select((c, i) => isSqlite ? $"@p{i}" : $"@p{i}::{TypeOf(c)}"))
                + ")"
        );
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"p{i}";
            insert.Parameters.Add(parameter);
        }

        return insert;

        string TypeOf(BackupColumn column) =>
            types.TryGetValue(column.Name, out var type)
                ? type
                : throw new NotRestorableException($"数据表 {table.Name} 没有 {column.Name} 列，未作恢复。");
    }

    /// <summary>Without its type a null cannot be sent to PostgreSQL.</summary>
    private async Task<Dictionary<string, string>> TypesOfAsync(string table, CancellationToken cancel)
    {
        await using var command = Command(
            "SELECT column_name, udt_name FROM information_schema.columns "
                + $"WHERE table_schema = current_schema() AND table_name = '{table}'"
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel))
        {
            types.Add(reader.GetString(0), reader.GetString(1));
        }

        return types;
    }

    private async Task AlterReferencesAsync(string how, CancellationToken cancel)
    {
        var references = new List<string>();
        await using (
            var command = Command(
                "SELECT quote_ident(r.relname), quote_ident(c.conname) FROM pg_constraint c "
                    + "JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace "
                    + "WHERE c.contype = 'f' AND n.nspname = current_schema()"
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                references.Add($"ALTER TABLE {reader.GetString(0)} ALTER CONSTRAINT {reader.GetString(1)} {how}");
            }
        }

        foreach (var reference in references)
        {
            await ExecuteAsync(reference, cancel);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = 0;
        return command;
    }

    private string Name(string name) => names.DelimitIdentifier(name);
}
