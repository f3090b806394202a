using Chengming.Data;
using Chengming.Export;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Backups;
using Chengming.Tests.Data;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Chengming.Tests.Features.Operations.Backups;

/// <summary>An empty place for a restore: a folder, and an SQLite file in it or a database on the PostgreSQL of the run.</summary>
internal sealed class RestoredPlace : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string provider;
    private readonly string connection;

    private RestoredPlace(string provider, string? connection)
    {
        this.provider = provider;
        this.connection = connection ?? $"Data Source={Path.Combine(folder.Path, "chengming.db")}";
    }

    public string Folder => folder.Path;

    public static async Task<RestoredPlace> CreateAsync(string provider)
    {
        if (provider == "PostgreSql")
        {
            TestPostgreSql.SkipWithout();
        }

        return new RestoredPlace(provider, provider == "PostgreSql" ? await TestPostgreSql.EmptyAsync() : null);
    }

    public PlatformDb Open() =>
        provider == "PostgreSql" ? Unopened.PostgreSql(connection) : Unopened.Sqlite(connection);

    public async Task<BackupManifest> RestoreAsync(string file)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataPath"] = Folder })
            .Build();
        await using var db = Open();
        return await new RestoreBackup(db, configuration, new AuditHeadSeal(Path.Combine(Folder, "keys"))).RunAsync(
            file,
            new Progress<WorkProgress>(),
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Brings the keys of a site, from where they are kept apart from its backups.</summary>
    public void TakeKeysOf(PortalServer site)
    {
        // The first start makes them.
        _ = site.Services;
        CopyKeys(site.Folder, Folder);
    }

    /// <summary>Copies the folder of keys from one data folder to another, over what is there.</summary>
    public static void CopyKeys(string from, string to)
    {
        var keys = Directory.CreateDirectory(Path.Combine(to, "keys")).FullName;
        foreach (var key in Directory.EnumerateFiles(Path.Combine(from, "keys")))
        {
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)), overwrite: true);
        }
    }

    /// <summary>Number of audit records; null when there are no tables yet.</summary>
    public async Task<long?> RecordsAsync()
    {
        await using var db = Open();
        var cancel = TestContext.Current.CancellationToken;
        return await db.Database.CanConnectAsync(cancel) && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any()
            ? await db.AuditRecords.LongCountAsync(cancel)
            : null;
    }

    /// <summary>The site on what was restored.</summary>
    public PortalServer Site() =>
        new()
        {
            LeftFolder = Folder,
            Demo = false,
            Settings = new() { ["Database:Provider"] = provider, ["ConnectionStrings:Platform"] = connection },
        };

    public async ValueTask DisposeAsync()
    {
        if (provider == "PostgreSql")
        {
            await TestPostgreSql.DropAsync(connection);
        }

        folder.Dispose();
    }
}
