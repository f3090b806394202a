using AngleSharp;
using Chengming.Data;
using Chengming.Export;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Export;

public sealed class ExportTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_OfTheDemonstration_LeadsFromTheFirstPageToEveryFile()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "out");

        var files = await ExportAsync(target, new Progress<WorkProgress>(), Cancel);

        var reached = new HashSet<string>(StringComparer.Ordinal);
        await FollowAsync(Path.Combine(target, "index.html"), reached);
        var there = Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).ToList();
        Assert.Equal(files, there.Count);
        Assert.Equal(there.Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
        Assert.Contains(Path.Combine(target, "reports", "demo-yjj", "2024.html"), reached);
        await using var scope = server.Services.CreateAsyncScope();
        var agencies = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Agencies.CountAsync(Cancel);
        Assert.Equal(1 + agencies, (await File.ReadAllLinesAsync(Path.Combine(target, "agencies.csv"), Cancel)).Length);
    }

    [Fact]
    public async Task Export_BrokenOff_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var error = await Record.ExceptionAsync(() =>
            ExportAsync(Path.Combine(folder.Path, "out"), new Breaking(stop), stop.Token)
        );

        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Export_IntoAFolderWithSomethingInIt_RefusesAndTouchesNothing()
    {
        using var folder = new TemporaryFolder();
        var mine = Path.Combine(folder.Path, "mine.txt");
        await File.WriteAllTextAsync(mine, "mine", Cancel);

        var error = await Record.ExceptionAsync(() => ExportAsync(folder.Path, new Progress<WorkProgress>(), Cancel));

        Assert.IsType<IOException>(error);
        Assert.Equal([mine], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private async Task<int> ExportAsync(string target, IProgress<WorkProgress> progress, CancellationToken cancel)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ExportEverything>()
            .RunAsync(target, TestActions.Context, progress, cancel);
    }

    private static async Task FollowAsync(string file, HashSet<string> reached)
    {
        if (!reached.Add(file) || Path.GetFileName(file) != "index.html")
        {
            return;
        }

        var html = await File.ReadAllTextAsync(file, Cancel);
        var page = await BrowsingContext.New().OpenAsync(r => r.Content(html), Cancel);
        foreach (var link in page.QuerySelectorAll("a"))
        {
            await FollowAsync(Path.Combine(Path.GetDirectoryName(file)!, link.GetAttribute("href")!), reached);
        }
    }

    private sealed class Breaking(CancellationTokenSource stop) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => stop.Cancel();
    }
}
