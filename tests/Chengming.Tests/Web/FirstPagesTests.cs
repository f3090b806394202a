using System.Net;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Web;

/// <summary>What is done ahead while the server starts must never keep it from starting.</summary>
public sealed class FirstPagesTests
{
    [Fact]
    public async Task Home_DatabaseSettled_IsWrittenAhead_AndTheVisitorSeesIt()
    {
        await using var server = new PortalServer();

        Assert.True(await FirstPages.WriteHomeAsync(server.Services, Task.FromResult(true)));
        var page = await server.PageAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.NotNull(page.QuerySelector("#hero-title"));
    }

    /// <summary>A start that finds everything settled writes the home page before anything is served; what it learns must be whole by then.</summary>
    [Fact]
    public async Task Home_AfterASecondStart_NamesStyleSheetsByTheirContent()
    {
        await using var first = new PortalServer();
        Assert.NotNull(first.Services);
        await using var second = new PortalServer { LeftFolder = first.Folder };

        var sheets = (await second.PageAsync("/"))
            .QuerySelectorAll("link[rel=stylesheet]")
            .Select(l => l.GetAttribute("href"));

        Assert.All(sheets, s => Assert.Matches(@"\.[0-9a-z]{10}\.css$", s!));
        Assert.NotEmpty(sheets);
    }

    [Fact]
    public async Task Home_DatabaseStillBeingMade_IsNotWritten()
    {
        await using var server = new PortalServer { Demo = false };

        Assert.False(await FirstPages.WriteHomeAsync(server.Services, Task.FromResult(false)));
    }

    [Fact]
    public async Task Home_TableMissing_IsLeftForTheVisitorToSee()
    {
        await using var server = new PortalServer { Demo = false };
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>().Database;
        await db.ExecuteSqlRawAsync(
            """ALTER TABLE "PublishedReports" RENAME TO "Elsewhere" """,
            TestContext.Current.CancellationToken
        );

        Assert.False(await FirstPages.WriteHomeAsync(server.Services, Task.FromResult(true)));
        Assert.Equal(HttpStatusCode.InternalServerError, (await server.PageAsync("/")).StatusCode);
    }
}
