using System.Security.Cryptography;
using System.Text;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Archive.Packing;
using Chengming.Jobs;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>Several files as one ZIP, made in the background: whole, or nothing of it. Cases are closed in 2026.</summary>
public sealed class PackageTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const int Year = 2026;
    private readonly ArchiveDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Package_OfAYear_HoldsEveryFileWhole_AndDigestsThatAreRight()
    {
        var file = (await desk.TryFileAsync((await desk.CaseWithOriginalsAsync()).Id)).OrThrow();
        var other = await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();

        await MakeAsync();

        var made = await NowAsync(package.Id);
        Assert.Equal((PackageState.Done, package.Files.Count), (made.State, made.FilesDone));
        var parts = await ArchiveDesk.UnpackedAsync((await TryTakeAsync(package.Id)).OrThrow());
        var manifest = Encoding.UTF8.GetString(parts[FileZip.Manifest]).TrimEnd('\n').Split('\n');
        Assert.Equal(parts.Count - 1, manifest.Length);
        Assert.All(
            manifest,
            line => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(parts[line[66..]])), line[..64])
        );
        foreach (var one in new[] { file, other })
        {
            var folder = $"{one.Year}-{one.Serial:0000} {one.Number}/";
            var alone = await desk.UnpackedAsync(one.Id);
            Assert.Equal(
                alone.Keys.Order(),
                parts
                    .Keys.Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                    .Select(n => n[folder.Length..])
                    .Order()
            );
            Assert.Contains("取用案卷", await server.ActsOnAsync(one.Id));
        }

        Assert.Equal(["取用案卷包", "做好案卷包", "打包案卷"], await server.ActsOnAsync(package.Id));
    }

    [Fact]
    public async Task Package_WhileItIsMadeAndAfterwards_LiesNowhereInPlain()
    {
        await desk.TryFileAsync((await desk.CaseWithOriginalsAsync()).Id);
        var package = (await TryAskAsync()).OrThrow();
        await MakeAsync();

        var zip = (await TryTakeAsync(package.Id)).OrThrow();

        // What only the ZIP holds: its list of entries at the end.
        await new Papers.PaperDesk(server).NothingInPlainAsync(zip[^200..]);
    }

    [Fact]
    public async Task Cancelled_BeforeItIsMade_LeavesNothing()
    {
        await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();

        var ended = (await TryEndAsync(package.Id)).OrThrow();
        await MakeAsync();

        Assert.Equal(PackageState.Cancelled, ended.State);
        var now = await NowAsync(package.Id);
        Assert.Equal((PackageState.Cancelled, null), (now.State, now.ContentId));
        Assert.False((await TryTakeAsync(package.Id)).IsDone);
    }

    [Fact]
    public async Task Cancelled_WhileItIsMade_StopsBeforeTheNextFile()
    {
        await desk.FiledAsync();
        await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();
        var context = await desk.Cases.AsAsync(StaffRole.Handler);
        var content = new PackageContent(server.Services.GetRequiredService<IServiceScopeFactory>(), package, context);
        var told = new List<int>();

        var broken = await Assert.ThrowsAsync<PackageGivenUpException>(() =>
            content.WriteAsync(
                Stream.Null,
                done =>
                {
                    told.Add(done);
                    return Task.FromResult(done < 1);
                },
                Cancel
            )
        );

        Assert.Null(broken.Why);
        Assert.Equal([0, 1], told);
        await TryEndAsync(package.Id);
    }

    [Fact]
    public async Task BrokenOff_ByAStop_IsMadeAnewAtTheNextRun()
    {
        await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MakeAsync(stopped.Token));
        var between = await NowAsync(package.Id);
        await MakeAsync();

        Assert.True(between.IsWorkedOn);
        Assert.Equal(PackageState.Done, (await NowAsync(package.Id)).State);
        Assert.Empty(Unfinished());
    }

    [Fact]
    public async Task OriginalDamaged_SaysWhichFile_AndKeepsNothing()
    {
        var file = (await desk.TryFileAsync((await desk.CaseWithOriginalsAsync()).Id)).OrThrow();
        var id = file.Entries.SelectMany(e => e.Attached).First().FileId;
        var hash = await server.ReadAsync(db =>
            db.Set<SealedFile>().Where(f => f.Id == id).Select(f => f.Hash).SingleAsync(Cancel)
        );
        var stored = Directory.EnumerateFiles(server.Folder, hash.Value, SearchOption.AllDirectories).Single();
        var whole = await File.ReadAllBytesAsync(stored, Cancel);
        await File.WriteAllBytesAsync(stored, whole[..^1], Cancel);
        var package = (await TryAskAsync()).OrThrow();

        await MakeAsync();
        await File.WriteAllBytesAsync(stored, whole, Cancel);

        var now = await NowAsync(package.Id);
        Assert.Equal((PackageState.Failed, null), (now.State, now.ContentId));
        Assert.Contains(file.Number, now.Remark, StringComparison.Ordinal);
        Assert.Empty(Unfinished());
    }

    [Fact]
    public async Task Kept_ForItsDaysOnly()
    {
        await desk.FiledAsync();
        await server.KeepPasswordsAsync();
        var package = (await TryAskAsync()).OrThrow();
        await MakeAsync();
        var made = await NowAsync(package.Id);

        server.Clock.Forward(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(5));
        var late = await TryTakeAsync(package.Id);
        await MakeAsync();

        Assert.False(late.IsDone);
        var now = await NowAsync(package.Id);
        Assert.Equal((PackageState.Removed, null), (now.State, now.ContentId));
        Assert.True(await IsDestroyedAsync(made.ContentId!.Value));
    }

    [Fact]
    public async Task Destroyed_WithAFileInIt()
    {
        var file = await desk.FiledAsync();
        await server.KeepPasswordsAsync();
        var package = (await TryAskAsync()).OrThrow();
        await MakeAsync();
        var made = await NowAsync(package.Id);

        await server.DoAsync(async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            foreach (
                var source in s.GetServices<Chengming.Features.Requests.Archive.Papers.IFilePapers>()
                    .OfType<PackagesInFile>()
            )
            {
                await source.EraseAsync(file.RequestId, Cancel);
            }

            db.Record(TestActions.Context, new PackageEnded(made.Subject));
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(PackageState.Removed, (await NowAsync(package.Id)).State);
        Assert.True(await IsDestroyedAsync(made.ContentId!.Value));
    }

    [Fact]
    public async Task Deleted_WhenDone_CanBeTakenNoMore()
    {
        await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();
        await MakeAsync();
        var made = await NowAsync(package.Id);

        var ended = (await TryEndAsync(package.Id)).OrThrow();

        Assert.Equal(PackageState.Removed, ended.State);
        Assert.True(await IsDestroyedAsync(made.ContentId!.Value));
        Assert.False((await TryTakeAsync(package.Id)).IsDone);
    }

    [Fact]
    public async Task Ask_WhileAnotherIsMade_OrForAYearWithoutFiles_IsRefused()
    {
        await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();

        var second = await TryAskAsync();
        var none = await TryAskAsync(year: 1999);
        await TryEndAsync(package.Id);

        Assert.Contains("正在打包", Assert.Single(second.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("Year", Assert.Single(none.Problems).Field);
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Approver)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Package_IsOnlyForWhoWorksOnCases(StaffRole role)
    {
        await desk.FiledAsync();
        var package = (await TryAskAsync()).OrThrow();
        await MakeAsync();

        Assert.False((await TryAskAsync(role)).IsDone);
        Assert.False((await TryTakeAsync(package.Id, role)).IsDone);
        Assert.False((await TryEndAsync(package.Id, role)).IsDone);
    }

    [Fact]
    public async Task Page_AsksTakesAndShowsTheProgress()
    {
        await desk.FiledAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var asked = await client.SubmitAsync(ArchiveLinks.Packages, [], "main form.decision");
        var waiting = await PageAsync(client);
        await MakeAsync();
        var done = await PageAsync(client);
        using var taken = await client.SubmitAsync(ArchiveLinks.Packages, [], "main form[action*='Take']");

        Assert.Equal(ArchiveLinks.Packages, asked.Headers.Location!.OriginalString);
        Assert.NotNull(waiting.QuerySelector("progress"));
        Assert.NotNull(waiting.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Null(done.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Equal("application/zip", taken.Content.Headers.ContentType!.MediaType);
        Assert.True(taken.Headers.CacheControl!.NoStore);
        Assert.NotEmpty(await ArchiveDesk.UnpackedAsync(await taken.Content.ReadAsByteArrayAsync(Cancel)));
    }

    private static async Task<AngleSharp.Dom.IDocument> PageAsync(HttpClient client)
    {
        using var shown = await client.GetAsync(new Uri(ArchiveLinks.Packages, UriKind.Relative), Cancel);
        return await PortalServer.PageOf(shown);
    }

    private async Task<Outcome<CasePackage>> TryAskAsync(StaffRole role = StaffRole.Handler, int year = Year)
    {
        var context = await desk.Cases.AsAsync(role);
        var own = (await desk.Cases.AsAsync(StaffRole.Handler)).Actor.AgencyId!.Value;
        return await server.DoAsync(s =>
            s.GetRequiredService<AskForPackage>().RunAsync(new(own, year, null), context, Cancel)
        );
    }

    private async Task<Outcome<CasePackage>> TryEndAsync(Guid package, StaffRole role = StaffRole.Handler)
    {
        var context = await desk.Cases.AsAsync(role);
        return await server.DoAsync(s => s.GetRequiredService<EndPackage>().RunAsync(new(package), context, Cancel));
    }

    private async Task<Outcome<byte[]>> TryTakeAsync(Guid package, StaffRole role = StaffRole.Handler)
    {
        var context = await desk.Cases.AsAsync(role);
        return await server.DoAsync(s =>
            ArchiveDesk.WrittenAsync(s.GetRequiredService<TakePackage>().RunAsync(new(package), context, Cancel))
        );
    }

    private Task<int> MakeAsync(CancellationToken? cancel = null) =>
        server.DoAsync(async s =>
        {
            await s.GetServices<IPlatformJob>().OfType<MakePackages>().Single().RunAsync(cancel ?? Cancel);
            return 0;
        });

    private Task<CasePackage> NowAsync(Guid package) =>
        server.ReadAsync(db => db.Set<CasePackage>().AsNoTracking().SingleAsync(p => p.Id == package, Cancel));

    private Task<bool> IsDestroyedAsync(Guid content) =>
        server.ReadAsync(async db =>
            (await db.Set<SealedFile>().AsNoTracking().SingleAsync(f => f.Id == content, Cancel)).IsDestroyed
        );

    private string[] Unfinished() =>
        [
            .. Directory
                .EnumerateDirectories(server.Folder, "unfinished", SearchOption.AllDirectories)
                .SelectMany(Directory.EnumerateFiles),
        ];
}
