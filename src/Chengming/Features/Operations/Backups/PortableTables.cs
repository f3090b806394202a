using System.Data;
using System.Data.Common;
using System.Text.Json;
using Chengming.Data;
using Chengming.Features.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chengming.Features.Operations.Backups;

/// <summary>The tables of the platform, read at one moment while others go on writing.</summary>
internal sealed class PortableTables : IAsyncDisposable
{
    /// <summary>Keys that guard cookies and forms; in a backup only when the keys are asked for.</summary>
    public const string KeyTable = "StoredKeys";

    private const int FlushAfter = 1 << 16;

    private readonly PlatformDb db;
    private readonly ISqlGenerationHelper names;
    private readonly DbTransaction snapshot;

    private PortableTables(PlatformDb db, DbTransaction snapshot)
    {
        this.db = db;
        this.snapshot = snapshot;
        names = db.GetService<ISqlGenerationHelper>();
    }

    /// <summary>Opens the tables as they are now; what is written from now on is not seen.</summary>
    public static async Task<PortableTables> OpenAsync(PlatformDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var moment = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.UseTransactionAsync(moment, cancel);
        var tables = new PortableTables(db, moment);
        // The snapshot begins with the first read.
        await tables.CountAsync(TablesOf(db.Model)[0].Name, cancel);
        return tables;
    }

    /// <summary>The tables of a model that cannot be made again from others, in the order of their names.</summary>
    public static IReadOnlyList<ITable> TablesOf(IModel model) =>
        [.. model.GetRelationalModel().Tables.Where(t => !t.IsDerived()).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>The columns of a table as a backup names them.</summary>
    public static IReadOnlyList<BackupColumn> ColumnsOf(ITable table) =>
        [
            .. table
                .Columns.OrderBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => new BackupColumn(c.Name, PortableKinds.Of(c.ProviderClrType, $"{table.Name}.{c.Name}"))),
        ];

    /// <summary>The newest link of the audit chain at that moment.</summary>
    public async Task<(long Sequence, string Hash)> AuditHeadAsync(CancellationToken cancel)
    {
        var table = db.Model.FindEntityType(typeof(AuditHead))!.GetTableName()!;
        await using var command = Command(
            $"SELECT {Name(nameof(AuditHead.Sequence))}, {Name(nameof(AuditHead.Hash))} FROM {Name(table)}"
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetString(1));
    }

    public async Task<long> CountAsync(string table, CancellationToken cancel)
    {
        await using var command = Command($"SELECT COUNT(*) FROM {Name(table)}");
        return Convert.ToInt64(
            await command.ExecuteScalarAsync(cancel),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    /// <summary>Writes the rows of a table, one JSON array a line, in the order of its key. Returns their number.</summary>
    public async Task<long> WriteAsync(ITable table, Stream stream, Action<long> progress, CancellationToken cancel)
    {
        var columns = ColumnsOf(table);
        var key = table.PrimaryKey?.Columns.Select(c => Name(c.Name)) ?? columns.Select(c => Name(c.Name));
        await using var command = Command(
            $"SELECT {string.Join(", ", columns.Select(c => Name(c.Name)))} FROM {Name(table.Name)} ORDER BY {string.Join(", ", key)}"
        );
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        using var buffer = new MemoryStream();
        await using var json = new Utf8JsonWriter(buffer, new() { Encoder = AuditDetails.Json.Encoder });
        var rows = 0L;
        while (await reader.ReadAsync(cancel))
        {
            json.WriteStartArray();
            for (var i = 0; i < columns.Count; i++)
            {
                if (await reader.IsDBNullAsync(i, cancel))
                {
                    json.WriteNullValue();
                }
                else
                {
                    columns[i].Kind.Write(json, reader, i);
                }
            }

            json.WriteEndArray();
            await json.FlushAsync(cancel);
            json.Reset();
            buffer.WriteByte((byte)'\n');
            rows++;
            if (buffer.Length >= FlushAfter)
            {
                await EmptyAsync(buffer, stream, cancel);
                progress(rows);
            }
        }

        await EmptyAsync(buffer, stream, cancel);
        return rows;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        await snapshot.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }

    private static async Task EmptyAsync(MemoryStream buffer, Stream stream, CancellationToken cancel)
    {
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancel);
        buffer.SetLength(0);
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = snapshot;
        command.CommandTimeout = 0;
        return command;
    }

    private string Name(string name) => names.DelimitIdentifier(name);
}
