using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Data;

/// <summary>Where the platform keeps its data, and how the database comes up.</summary>
internal static class PlatformData
{
    /// <summary>The folder of everything that is not in the database; <c>./data</c> unless <c>DataPath</c> names another.</summary>
    public static string DataPath(this IConfiguration configuration) =>
        Path.GetFullPath(configuration["DataPath"] is { Length: > 0 } path ? path : "data");

    public static void AddPlatformData(this WebApplicationBuilder builder)
    {
        var provider = builder.Configuration["Database:Provider"] ?? "Sqlite";
        if (!string.Equals(provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"Database__Provider：没有“{provider}”，现有 Sqlite。");
        }

        var connection = builder.Configuration.GetConnectionString("Platform") is { Length: > 0 } given
            ? given
            : new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(builder.Configuration.DataPath(), "chengming.db"),
            }.ToString();
        builder.Services.AddDbContext<PlatformDb>(o => o.UseSqlite(connection));
        builder
            .Services.AddDataProtection()
            .SetApplicationName("Chengming")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(builder.Configuration.DataPath(), "keys")));
        // The keys lie beside the database and are guarded as it is, by the rights on the folder.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: ["ready"]);
    }

    /// <summary>Creates the database or brings it up to this version; SQLite gets its write-ahead log.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        Directory.CreateDirectory(app.Configuration.DataPath());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }

        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
    }
}
