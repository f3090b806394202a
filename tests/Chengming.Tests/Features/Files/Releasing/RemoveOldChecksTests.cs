using System.Net;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Files.Office;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Storing;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Files.Releasing;

/// <summary>Checks before release are kept for a time, their files as long, and what something else needs for ever.</summary>
public sealed class RemoveOldChecksTests : IAsyncDisposable
{
    private static readonly byte[] Content = "电话13837912345，名单"u8.ToArray();

    private readonly PortalServer server = new();
    private readonly FileDesk desk;

    public RemoveOldChecksTests() => desk = new FileDesk(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Run_WithinTheTime_RemovesNothing_AndRecordsNothing()
    {
        var check = (await desk.CheckAsync("名单.txt", Content)).OrThrow();

        await AfterAsync(days: 89);

        Assert.Equal(1, await desk.CountAsync<ReleaseCheck>());
        Assert.True(desk.Store.Exists((await desk.FileAsync(check.Id)).Hash));
        Assert.Empty(await RunsAsync());
    }

    [Fact]
    public async Task Run_TimeIsOver_RemovesCheckAndFile_TheBytesADayLater_AndRecordsOneEvent()
    {
        var check = (await desk.CheckAsync("名单.txt", Content)).OrThrow();
        (await desk.CheckAsync("另一份.txt", "另一份"u8.ToArray())).OrThrow();
        var hash = (await desk.FileAsync(check.Id)).Hash;

        await AfterAsync(days: 91);
        var isThereForBackups = desk.Store.Exists(hash);
        await AfterAsync(days: 1);

        Assert.True(isThereForBackups);
        Assert.Empty(desk.Store.Batches(10));
        Assert.Equal(
            (0, 0, 0),
            (
                await desk.CountAsync<ReleaseCheck>(),
                await desk.CountAsync<StoredFile>(),
                await desk.CountAsync<DiscardedContent>()
            )
        );
        var details = AuditDetails.Parse(Assert.Single(await RunsAsync()).Details).Event;
        Assert.Equal((2, 2, 90), ((int)details["checks"]!, (int)details["files"]!, (int)details["keptDays"]!));
        await server.KeepPasswordsAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var answer = await client.GetAsync(new Uri(FileLinks.Result(check.Id), UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_FileThatSomethingElseStored_LosesItsCheckAlone(bool checkedFirst)
    {
        if (checkedFirst)
        {
            (await desk.CheckAsync("名单.txt", Content)).OrThrow();
        }

        var held = (await desk.StoreAsync("证据.txt", Content)).OrThrow();
        Assert.Equal(held.Id, (await desk.CheckAsync("名单.txt", Content)).OrThrow().Id);

        await AfterAsync(days: 91);
        await AfterAsync(days: 1);

        Assert.Equal(0, await desk.CountAsync<ReleaseCheck>());
        Assert.Equal(Content, await desk.Store.ReadAsync((await desk.FileAsync(held.Id)).Hash, Cancel));
        Assert.Equal(0, (int)AuditDetails.Parse(Assert.Single(await RunsAsync()).Details).Event["files"]!);
    }

    [Fact]
    public async Task Run_SameBytesOfAnotherAgency_Survive()
    {
        var ours = (await desk.CheckAsync("名单.txt", Content)).OrThrow();
        var theirs = (await desk.StoreAsync("名单.txt", Content, "demo-zrj")).OrThrow();

        await AfterAsync(days: 91);
        await AfterAsync(days: 1);

        Assert.NotEqual(ours.Id, theirs.Id);
        Assert.Equal(1, await desk.CountAsync<StoredFile>());
        Assert.Equal(0, await desk.CountAsync<DiscardedContent>());
        Assert.Equal(Content, await desk.Store.ReadAsync((await desk.FileAsync(theirs.Id)).Hash, Cancel));
    }

    [Fact]
    public async Task Run_SameBytesGivenInAgainWithinTheDay_Survive()
    {
        var first = (await desk.CheckAsync("名单.txt", Content)).OrThrow();
        await AfterAsync(days: 91);

        var second = (await desk.CheckAsync("名单.txt", Content)).OrThrow();
        await AfterAsync(days: 2);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(Content, await desk.Store.ReadAsync((await desk.FileAsync(second.Id)).Hash, Cancel));
    }

    [Fact]
    public async Task Run_SameBytesGivenInWhileTheyAreRemoved_Survive()
    {
        var hash = (await desk.FileAsync((await desk.CheckAsync("名单.txt", Content)).OrThrow().Id)).Hash;
        await AfterAsync(days: 91);

        await desk.Store.RemoveUnlessNeededAsync(
            hash,
            async () =>
            {
                (await desk.StoreAsync("名单.txt", Content)).OrThrow();
                return false;
            }
        );

        Assert.Equal(Content, await desk.Store.ReadAsync(hash, Cancel));
    }

    [Fact]
    public async Task Run_OriginalWithAYoungerCopy_StaysWithWhatWasFound_AsLongAsTheCopy()
    {
        var original = (await desk.CheckAsync("名单.docx", TellingFiles.Word())).OrThrow();
        server.Clock.Forward(TimeSpan.FromDays(60));
        (await desk.CleanAsync(original.Id)).OrThrow();

        await AfterAsync(days: 60);
        var whileCopyIsThere = (await desk.CountAsync<ReleaseCheck>(), await desk.CountAsync<StoredFile>());
        await AfterAsync(days: 31);
        await AfterAsync(days: 1);

        Assert.Equal((2, 2), whileCopyIsThere);
        Assert.Equal((0, 0), (await desk.CountAsync<ReleaseCheck>(), await desk.CountAsync<StoredFile>()));
    }

    [Fact]
    public async Task Run_FileWhoseCheckNeverCame_Goes()
    {
        var agency = await desk.AgencyAsync();
        await desk.InAsync<StoreFile, StoredFile>(async a =>
            (
                await a.RunAsync(
                    new(agency, "没轮到.txt", new MemoryStream(Content), ForCheckOnly: true),
                    TestActions.Context,
                    Cancel
                )
            ).OrThrow()
        );

        await AfterAsync(days: 91);

        Assert.Equal(0, await desk.CountAsync<StoredFile>());
    }

    [Fact]
    public async Task Run_CheckedAgain_CountsFromThere()
    {
        (await desk.CheckAsync("名单.txt", Content)).OrThrow();
        server.Clock.Forward(TimeSpan.FromDays(80));
        (await desk.CheckAsync("名单.txt", Content)).OrThrow();

        await AfterAsync(days: 80);

        Assert.Equal(1, await desk.CountAsync<ReleaseCheck>());
    }

    [Fact]
    public async Task Run_OtherSetting_CountsByIt_AndThePagesSayIt()
    {
        await desk.SetAsync(new CheckRetention { KeptDays = 10 });
        var check = (await desk.CheckAsync("名单.txt", Content)).OrThrow();

        var start = await server.OfficePageAsync(FileLinks.Start);
        var result = await server.OfficePageAsync(FileLinks.Result(check.Id));
        await AfterAsync(days: 11);

        Assert.Contains("保存 10 天", start.QuerySelector(".check-about")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-03-12", result.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await desk.CountAsync<ReleaseCheck>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3651)]
    public void Settings_OutOfBounds_AreRefused(int days)
    {
        Assert.Single(new CheckRetention { KeptDays = days }.Problems());
        Assert.Empty(new CheckRetention().Problems());
    }

    /// <summary>Lets days go by and the jobs do their work.</summary>
    private async Task AfterAsync(int days)
    {
        server.Clock.Forward(TimeSpan.FromDays(days));
        await desk.RunAsync<RemoveOldChecks>();
        await desk.RunAsync<RemoveDiscardedContents>();
    }

    private Task<List<AuditRecord>> RunsAsync() =>
        desk.InAsync<PlatformDb, List<AuditRecord>>(db =>
            db.AuditRecords.AsNoTracking().Where(r => r.Act == nameof(OldChecksRemoved)).ToListAsync(Cancel)
        );
}
