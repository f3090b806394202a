using Chengming.Data;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Data;

public sealed class MigrationsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Both databases are asked whichever the run uses; neither is opened.</summary>
    [Fact]
    public void Model_AgainstTheMigrationsOfBothDatabases_HasNoPendingChange()
    {
        using var sqlite = Unopened.Sqlite();
        using var postgreSql = Unopened.PostgreSql();

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgreSql.Database.HasPendingModelChanges());
    }

    [Fact]
    public void KnownMigrations_OfBothDatabases_AreThoseThatTheDatabaseLibraryFinds()
    {
        using var sqlite = Unopened.Sqlite();
        using var postgreSql = Unopened.PostgreSql();

        Assert.Equal(sqlite.Database.GetMigrations(), KnownMigrations.Of(isPostgreSql: false));
        Assert.Equal(postgreSql.Database.GetMigrations(), KnownMigrations.Of(isPostgreSql: true));
    }

    [Fact]
    public async Task Database_AfterStart_HasEveryMigration()
    {
        await using var scope = server.Services.CreateAsyncScope();

        Assert.Empty(
            await scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.GetPendingMigrationsAsync(Cancel)
        );
    }

    [Fact]
    public async Task Sqlite_AfterStart_KeepsAWriteAheadLog_AndWaitsForTheDisk()
    {
        TestPostgreSql.SkipWith();
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Assert.True(File.Exists(Path.Combine(server.Folder, "chengming.db")));
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();

        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", await command.ExecuteScalarAsync(Cancel));
        // 2 = FULL: an acknowledged save outlives a power failure.
        command.CommandText = "PRAGMA synchronous";
        Assert.Equal(2L, await command.ExecuteScalarAsync(Cancel));
    }

    [Fact]
    public async Task Start_TwoProcessesAtOnceOnANewDatabase_PrepareAndFillItOnce()
    {
        using var folder = new TemporaryFolder();
        var connection = TestPostgreSql.IsThere ? TestPostgreSql.Missing() : null;
        await using var first = new PortalServer { LeftFolder = folder.Path, Connection = connection };
        await using var second = new PortalServer { LeftFolder = folder.Path, Connection = connection };

        await Task.WhenAll(Task.Run(() => first.Services, Cancel), Task.Run(() => second.Services, Cancel));

        await using var scope = second.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        Assert.Equal(
            1,
            await db.AuditRecords.CountAsync(
                r => r.Act == "AgencyRegistered" && r.SubjectName == "示例县应急管理局",
                Cancel
            )
        );
        Assert.Equal(
            HttpStatusCodeOfHome(await first.PageAsync("/")),
            HttpStatusCodeOfHome(await second.PageAsync("/"))
        );
        if (connection is not null)
        {
            await TestPostgreSql.DropAsync(connection);
        }
    }

    [Fact]
    public async Task Start_AfterAStartThatWasKilledWhileItMigrated_DoesNotWaitForIt()
    {
        TestPostgreSql.SkipWith();
        using var folder = new TemporaryFolder();
        await using (var killed = new PortalServer { LeftFolder = folder.Path, Demo = false })
        {
            await using var scope = killed.Services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<PlatformDb>()
                .Database.ExecuteSqlAsync(
                    $"INSERT OR REPLACE INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-03-01 00:00:00')",
                    Cancel
                );
        }

        await using var next = new PortalServer { LeftFolder = folder.Path, Demo = false };

        Assert.Equal(System.Net.HttpStatusCode.OK, (await next.PageAsync("/")).StatusCode);
    }

    private static string HttpStatusCodeOfHome(AngleSharp.Dom.IDocument home) => $"{(int)home.StatusCode} {home.Title}";
}
