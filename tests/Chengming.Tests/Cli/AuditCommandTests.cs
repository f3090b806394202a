using System.Text.Json;
using Chengming.Cli;
using Chengming.Data;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Cli;

/// <summary><c>audit …</c> beside the database of a running site.</summary>
public sealed class AuditCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_WholeChain_SaysSo_AndItsAnchorHolds()
    {
        await using var site = new PortalServer();
        _ = site.Services;

        var anchor = await SiteCommand.RunAsync(site, "audit", "anchor");
        var verified = await SiteCommand.RunAsync(site, "audit", "verify", "--json", "--anchor", anchor.Results.Trim());

        Assert.Equal(CommandLine.Done, verified.Code);
        using var verdict = JsonDocument.Parse(verified.Results);
        Assert.True(verdict.RootElement.GetProperty("whole").GetBoolean());
        Assert.Equal(anchor.Results.Trim(), verdict.RootElement.GetProperty("anchor").GetString());
    }

    [Fact]
    public async Task Verify_ChangedRecord_NamesIt()
    {
        await using var site = new PortalServer();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<PlatformDb>()
                .AuditRecords.Where(r => r.Sequence == 4)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.SubjectName, "别的"), Cancel);
        }

        var verified = await SiteCommand.RunAsync(site, "audit", "verify");

        Assert.Equal(CommandLine.FoundErrors, verified.Code);
        Assert.StartsWith("第 4 条记录", verified.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SomethingThatIsNoAnchor_SaysHowToWriteIt()
    {
        await using var site = new PortalServer { Demo = false };
        _ = site.Services;

        var verified = await SiteCommand.RunAsync(site, "audit", "verify", "--anchor", "latest");

        Assert.Equal((CommandLine.BadInput, ""), (verified.Code, verified.Results));
        Assert.Contains("序号:64 位摘要", verified.Messages, StringComparison.Ordinal);
    }
}
