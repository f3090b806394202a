using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chengming.Tests.Data;

/// <summary>
/// The PostgreSQL that <c>./test</c> started (<c>CHENGMING_TEST_POSTGRES</c> is its connection string); without it the suite runs on
/// SQLite. Every site gets a database of its own, copied from one that was migrated once. The databases sort as Chinese does, so that
/// whatever leans on the order of the server shows.
/// </summary>
internal static class TestPostgreSql
{
    private const string Template = "chengming_migrated";
    private const string AsChineseSorts =
        "TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN' LOCALE 'C.UTF-8'";

    private static readonly string? Server = Environment.GetEnvironmentVariable("CHENGMING_TEST_POSTGRES");
    private static readonly Lazy<Task> Migrated = new(MigrateOnceAsync);

    /// <summary>The folders of sites and their databases, so that a site taken up again finds its own.</summary>
    private static readonly ConcurrentDictionary<string, string> Databases = new(StringComparer.Ordinal);

    public static bool IsThere => Server is { Length: > 0 };

    public static void SkipWithout() =>
        Assert.SkipUnless(IsThere, "No PostgreSQL (CHENGMING_TEST_POSTGRES); ./test starts one.");

    public static void SkipWith() => Assert.SkipWhen(IsThere, "Of the embedded database only.");

    /// <summary>Connection string of the site in this folder; its database is made when it is asked for first.</summary>
    public static string For(string folder) =>
        ConnectionTo(Databases.GetOrAdd(folder, _ => Task.Run(() => CreateAsync(Template)).GetAwaiter().GetResult()));

    /// <summary>Gives the site in one folder a copy of the database of the site that was in another.</summary>
    public static void Copy(string from, string to)
    {
        var template = Databases[from];
        using (var pool = new NpgsqlConnection(ConnectionTo(template)))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        Databases[to] = Task.Run(() => CreateAsync(template)).GetAwaiter().GetResult();
    }

    /// <summary>A database without any table.</summary>
    public static async Task<string> EmptyAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} {AsChineseSorts}");
        return ConnectionTo(name);
    }

    /// <summary>A name that no database bears yet.</summary>
    public static string Missing() => ConnectionTo(NewName());

    public static Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        using (var pool = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        return RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>Removes the database of the site that was in this folder.</summary>
    public static void DropOf(string folder)
    {
        if (Databases.TryRemove(folder, out var name))
        {
            Task.Run(() => DropAsync(ConnectionTo(name))).GetAwaiter().GetResult();
        }
    }

    private static async Task<string> CreateAsync(string template)
    {
        await Migrated.Value;
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    private static async Task MigrateOnceAsync()
    {
        await RunAsync($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
        await RunAsync($"CREATE DATABASE {Template} {AsChineseSorts}");
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionTo(Template)) { Pooling = false };
        await using var db = Unopened.PostgreSql(unpooled.ToString());
        await db.Database.MigrateAsync();
    }

    private static async Task RunAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var sql = new NpgsqlCommand(command, connection);
        await sql.ExecuteNonQueryAsync();
    }

    private static string NewName() => $"chengming_{Guid.NewGuid():N}";

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();
}
