using Chengming.Data;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Data;

public sealed class MigrationsTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public void Model_AgainstTheMigrations_HasNoPendingChange()
    {
        using var scope = server.Services.CreateScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Database_AfterStart_HasEveryMigrationAndItsWriteAheadLog()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(server.Folder, "chengming.db")));
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
