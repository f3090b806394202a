using Chengming.Data;
using Chengming.Data.Protection.Keys;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Data;

/// <summary>When a start may leave the database as it is, and when it must prepare it.</summary>
public sealed class SettledDatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AfterAWholeStart_NothingIsLeftToPrepare()
    {
        await using var server = new PortalServer();

        Assert.True(await SettledDatabase.IsSettledAsync(server.Services, Cancel));
    }

    [Fact]
    public async Task WithoutAccounts_TheStartStillSaysHowToSetUp()
    {
        await using var server = new PortalServer { Demo = false };

        Assert.False(await SettledDatabase.IsSettledAsync(server.Services, Cancel));
    }

    [Theory]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" """)]
    [InlineData("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_OfALaterVersion', '99.0')""")]
    [InlineData("""DROP TABLE "__EFMigrationsHistory" """)]
    public async Task OfAnotherVersion_IsPrepared(string change)
    {
        await using var server = new PortalServer();
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.ExecuteSqlRawAsync(change, Cancel);

        Assert.False(await SettledDatabase.IsSettledAsync(server.Services, Cancel));
    }

    [Fact]
    public async Task WithoutTheKeys_IsPrepared_WhichSaysThatTheyAreMissing()
    {
        await using var server = new PortalServer();
        Assert.NotNull(server.Services);
        File.Delete(Path.Combine(server.Folder, "keys", KeyRing.FileName));

        Assert.False(await SettledDatabase.IsSettledAsync(server.Services, Cancel));
    }
}
