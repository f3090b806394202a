using Chengming.Data.PostgreSql;
using Chengming.Data.Sqlite;
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
        builder.Services.AddPlatformDb(builder.Configuration);
        builder.AddPersonalDataVault();
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
        await MigrateAsync(app);
        await app.PrepareKeysAsync();
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync();
            return;
        }

        if (new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }

        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
    }

    private static void AddPlatformDb(this IServiceCollection services, ConfigurationManager configuration)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("Platform");
        if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            var file = connection is { Length: > 0 } ? connection : DefaultFile(configuration);
            services.AddDbContext<PlatformDb, SqlitePlatformDb>(o => o.UseSqlite(file));
        }
        else if (provider.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase))
        {
            if (connection is not { Length: > 0 })
            {
                throw new InvalidOperationException(
                    "Database__Provider=PostgreSql 需要用 ConnectionStrings__Platform 给出连接字符串。"
                );
            }

            services.AddDbContext<PlatformDb, PostgreSqlPlatformDb>(o => o.UseNpgsql(connection));
        }
        else
        {
            throw new InvalidOperationException($"Database__Provider：没有“{provider}”，可选 Sqlite 或 PostgreSql。");
        }
    }

    private static string DefaultFile(ConfigurationManager configuration) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(configuration.DataPath(), "chengming.db"),
        }.ToString();
}
