using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Chengming.Data;

/// <summary>
/// Processes that start at the same time on one database take turns: one migrates and loads, the next finds it done. The turn ends
/// with the process whatever happens to it, so a killed start never blocks the next.
/// </summary>
internal sealed class StartTurn : IAsyncDisposable
{
    private const long Key = 0x6368656e676d696e; // "chengmin"
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly IAsyncDisposable held;

    private StartTurn(IAsyncDisposable held) => this.held = held;

    /// <summary>Waits for the turn. The database need not be there yet.</summary>
    public static async Task<StartTurn> TakeAsync(PlatformDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite())
        {
            return new StartTurn(await LockServerAsync(db, cancel));
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (file is "" or ":memory:")
        {
            return new StartTurn(Stream.Null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var turn = new StartTurn(await LockFileAsync(file + ".start", cancel));
        if (File.Exists(file))
        {
            await FreeMigrationsAsync(db, cancel);
        }

        return turn;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => held.DisposeAsync();

    /// <summary>The system lets go of the lock on a file when its process ends.</summary>
    private static async Task<FileStream> LockFileAsync(string path, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waited.Elapsed < Longest)
            {
                await Task.Delay(BetweenTries, cancel);
            }
        }
    }

    /// <summary>A start that was killed while it migrated leaves EF's lock behind for ever; whoever has the turn may take it away.</summary>
    private static async Task FreeMigrationsAsync(PlatformDb db, CancellationToken cancel)
    {
        var locks = await db
            .Database.SqlQuery<int>(
                $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'"
            )
            .SingleAsync(cancel);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
    }

    private static async Task<NpgsqlConnection> LockServerAsync(PlatformDb db, CancellationToken cancel)
    {
        var creator = (IRelationalDatabaseCreator)db.GetService<IDatabaseCreator>();
        if (!await creator.ExistsAsync(cancel))
        {
            try
            {
                await creator.CreateAsync(cancel);
            }
            catch (PostgresException e)
                when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process was quicker.
            }
        }

        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString()
        );
        await connection.OpenAsync(cancel);
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection)
        {
            CommandTimeout = (int)Longest.TotalSeconds,
            Parameters = { new() { Value = Key } },
        };
        await take.ExecuteNonQueryAsync(cancel);
        return connection;
    }
}
