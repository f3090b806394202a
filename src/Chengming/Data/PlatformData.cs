using Chengming.Data.PostgreSql;
using Chengming.Data.Reading;
using Chengming.Data.Sqlite;
using Chengming.Export;
using Chengming.Features.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Chengming.Data;

/// <summary>Where the platform keeps its data, and how the database comes up.</summary>
internal static class PlatformData
{
    /// <summary>The folder of everything that is not in the database; <c>./data</c> unless <c>DataPath</c> names another.</summary>
    public static string DataPath(this IConfiguration configuration) =>
        Path.GetFullPath(configuration["DataPath"] is { Length: > 0 } path ? path : "data");

    /// <summary>True when the platform keeps its data in PostgreSQL.</summary>
    public static bool IsPostgreSql(this IConfiguration configuration) =>
        string.Equals(configuration["Database:Provider"], "PostgreSql", StringComparison.OrdinalIgnoreCase);

    public static void AddPlatformData(this WebApplicationBuilder builder)
    {
        builder.Services.AddPlatformDb(builder.Configuration);
        builder.AddPersonalDataVault();
        var guard = builder.Services.AddDataProtection().SetApplicationName("Chengming");
        if (builder.Configuration.IsPostgreSql())
        {
            builder
                .Services.AddOptions<KeyManagementOptions>()
                .Configure<IServiceScopeFactory>((o, scopes) => o.XmlRepository = new DatabaseKeys(scopes));
        }
        else
        {
            guard.PersistKeysToFileSystem(new DirectoryInfo(PersonalDataKeys.FolderIn(builder.Configuration)));
        }

        builder.Services.ReadKeysLate();
        // The keys lie in or beside the database and are guarded as it is.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddScoped<IExportPart, AuditExport>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: ["ready"]);
    }

    /// <summary>The keys of cookies and forms are read when the first is needed, not before the first public page, which needs none.</summary>
    private static void ReadKeysLate(this IServiceCollection services) =>
        services.Remove(
            services.Single(s =>
                s.ServiceType == typeof(IHostedService)
                && s.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly
            )
        );

    /// <summary>Waits until no other process brings up the same database; to be held while it is prepared and filled.</summary>
    public static async Task<StartTurn> TakeStartTurnAsync(this WebApplication app)
    {
        OwnersOnly.CreateFolder(app.Configuration.DataPath());
        OwnersOnly.CreateFolder(PersonalDataKeys.FolderIn(app.Configuration));
        await using var scope = app.Services.CreateAsyncScope();
        return await StartTurn.TakeAsync(
            scope.ServiceProvider.GetRequiredService<PlatformDb>(),
            app.Lifetime.ApplicationStopping
        );
    }

    /// <summary>Creates the database and the keys or brings them up to this version; SQLite gets its write-ahead log.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await MigrateAsync(app);
        await app.PrepareKeysAsync();
        await app.PrepareSealAsync();
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await db.Database.MigrateAsync();
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        }
    }

    private static void AddPlatformDb(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddScoped(typeof(Lazy<>), typeof(WhenNeeded<>));
        services.AddScoped<ReadingSession>();
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("Platform");
        if (provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            SqliteLibrary.SetUp();
            var file = connection is { Length: > 0 } ? connection : DefaultFile(configuration);
            services.AddDbContext<PlatformDb, SqlitePlatformDb>(
                o => o.UseSqlite(file).ConfigureWarnings(Quiet),
                optionsLifetime: ServiceLifetime.Singleton
            );
            // Not of the driver's pool, which would hand a connection that nothing can be written through to who writes.
            var own = new SqliteConnectionStringBuilder(file) { Pooling = false }.ToString();
            services.AddSingleton(_ => new ReadingConnections(ReadingDialect.Sqlite, () => new SqliteConnection(own)));
        }
        else if (configuration.IsPostgreSql())
        {
            if (connection is not { Length: > 0 })
            {
                throw new InvalidOperationException(
                    "Database__Provider=PostgreSql 需要用 ConnectionStrings__Platform 给出连接字符串。"
                );
            }

            services.AddDbContext<PlatformDb, PostgreSqlPlatformDb>(
                o => o.UseNpgsql(connection).ConfigureWarnings(Quiet),
                optionsLifetime: ServiceLifetime.Singleton
            );
            services.AddSingleton(_ => new ReadingConnections(
                ReadingDialect.PostgreSql,
                () => new NpgsqlConnection(connection)
            ));
        }
        else
        {
            throw new InvalidOperationException($"Database__Provider：没有“{provider}”，可选 Sqlite 或 PostgreSql。");
        }
    }

    /// <summary>That no migration is missing is known when the program is built (a test); comparing costs every start a tenth of a second.</summary>
    private static void Quiet(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.PendingModelChangesWarning);

    private static string DefaultFile(ConfigurationManager configuration) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(configuration.DataPath(), "chengming.db"),
        }.ToString();
}
