using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Suites;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Storing;
using Chengming.Features.Operations.Keys;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Files.Releasing;

public sealed class CleanFileTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly FileDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_TellingFile_KeepsWhatWasFoundMasked()
    {
        var check = (await desk.CheckAsync("关于公开的通知.docx", TellingFiles.Word())).OrThrow();

        var kept = await desk.InAsync<PlatformDb, ReleaseCheck>(db =>
            db.Set<ReleaseCheck>().SingleAsync(c => c.Id == check.Id, Cancel)
        );
        var expected = new ReleaseScanner(TimeProvider.System).Scan(
            TellingFiles.Word(),
            (await desk.FileAsync(check.Id)).Kind,
            Cancel
        );
        var content = desk.ContentOf(kept);
        Assert.Equal(expected.Findings, content.Findings);
        Assert.Equal(content.Findings.Count, kept.Errors + kept.Warnings + kept.Questions);
        Assert.DoesNotContain(TellingFiles.Identity, kept.Found, StringComparison.Ordinal);
        Assert.Contains(nameof(FileChecked), await desk.ActsAsync(check.Id));
    }

    /// <summary>Excerpts tell of people even where numbers are masked, so nothing that was found stands open in the database.</summary>
    [Fact]
    public async Task Check_TellingFile_IsSealedInTheDatabase_ForItsOwnPlaceOnly()
    {
        var first = (await desk.CheckAsync("密封一.docx", TellingFiles.Word())).OrThrow();
        var second = (await desk.CheckAsync("密封二.txt", "电话13837912345，密封"u8.ToArray())).OrThrow();

        Assert.NotEmpty(desk.ContentOf(first).Findings);
        Assert.DoesNotContain(
            desk.ContentOf(first).Findings,
            f =>
                first.Found.Contains(f.What, StringComparison.Ordinal)
                || first.Found.Contains(f.Kind.Code, StringComparison.Ordinal)
        );
        await desk.InAsync<PlatformDb, int>(db =>
            db.Set<ReleaseCheck>()
                .Where(c => c.Id == second.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Found, first.Found), Cancel)
        );
        var moved = await desk.InAsync<PlatformDb, ReleaseCheck>(db =>
            db.Set<ReleaseCheck>().SingleAsync(c => c.Id == second.Id, Cancel)
        );
        Assert.Throws<CannotRevealException>(() => desk.ContentOf(moved));
    }

    [Fact]
    public async Task Rotation_OfTheKeys_RenewsWhatWasFound_WhichStaysReadable()
    {
        await using var own = new PortalServer();
        var theirs = new FileDesk(own);
        var check = (await theirs.CheckAsync("轮换.docx", TellingFiles.Word())).OrThrow();
        var before = theirs.ContentOf(check).Findings;

        await theirs.InAsync<RotateKeys, KeptKey>(async a =>
            (await a.RunAsync(CipherSuite.AesGcm, TestActions.Context, Cancel)).OrThrow()
        );

        var renewed = await theirs.InAsync<PlatformDb, ReleaseCheck>(db =>
            db.Set<ReleaseCheck>().SingleAsync(c => c.Id == check.Id, Cancel)
        );
        Assert.NotEqual(check.Found, renewed.Found);
        Assert.Equal(before, theirs.ContentOf(renewed).Findings);
    }

    [Fact]
    public async Task Check_CleanFile_IsCleanOnlyWhenAllWasLookedAt()
    {
        var clean = (await desk.CheckAsync("通知.txt", "关于停水的通知"u8.ToArray())).OrThrow();
        var unseen = (
            await desk.CheckAsync("旧通知.doc", SamplePackages.Compound(("WordDocument", new byte[4096])))
        ).OrThrow();

        Assert.True(clean.IsClean);
        Assert.Equal((0, false, false), (unseen.Errors, unseen.IsWhole, unseen.IsClean));
        Assert.Single(desk.ContentOf(unseen).NotChecked);
    }

    [Fact]
    public async Task Check_PersonalDataInTheName_IsAFinding()
    {
        var check = (await desk.CheckAsync("张三13837912345.txt", "关于补助的通知"u8.ToArray())).OrThrow();

        var finding = Assert.Single(desk.ContentOf(check).Findings);
        Assert.Equal(
            (FindingKind.Mobile, "文件名", "138******45"),
            (finding.Kind, finding.Where.ToString(), finding.What)
        );
    }

    [Fact]
    public async Task Check_SameFileAgain_ReplacesWhatWasFound()
    {
        var first = (await desk.CheckAsync("再查.txt", "电话13837912345"u8.ToArray())).OrThrow();
        server.Clock.Forward(TimeSpan.FromHours(1));
        var second = (await desk.CheckAsync("再查.txt", "电话13837912345"u8.ToArray())).OrThrow();

        Assert.Equal(first.Id, second.Id);
        Assert.True(second.CheckedAt - first.CheckedAt >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Clean_TellingFile_KeepsTheOriginalAndACopyThatPointsBack()
    {
        var content = TellingFiles.Excel();
        var original = (await desk.CheckAsync("名单.xlsx", content)).OrThrow();

        var copy = (await desk.CleanAsync(original.Id, removeHidden: true)).OrThrow();

        var (file, before) = (await desk.FileAsync(copy.Id), await desk.FileAsync(original.Id));
        Assert.Equal(("名单（清洁副本）.xlsx", original.Id, "xlsx"), (file.Name, file.CleanedFromId, file.KindId));
        Assert.DoesNotContain(desk.ContentOf(copy).Findings, f => f.IsCleanable);
        Assert.True(copy.Errors < original.Errors);
        Assert.Equal(content, await desk.Store.ReadAsync(before.Hash, Cancel));
        Assert.Contains(nameof(FileCleaned), await desk.ActsAsync(original.Id));
    }

    [Fact]
    public async Task Clean_Twice_AnswersWithTheSameCopy_AndHiddenTakenOutIsAnother()
    {
        var original = (await desk.CheckAsync("名单二.docx", TellingFiles.Word())).OrThrow();

        var first = (await desk.CleanAsync(original.Id)).OrThrow();
        var second = (await desk.CleanAsync(original.Id)).OrThrow();
        var other = (await desk.CleanAsync(original.Id, removeHidden: true)).OrThrow();

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Contains(desk.ContentOf(first).Findings, f => f.Kind == FindingKind.HiddenText);
        Assert.DoesNotContain(desk.ContentOf(other).Findings, f => f.Kind == FindingKind.HiddenText);
    }

    [Theory]
    [InlineData("正文.txt", "电话13837912345", "不能在这里清理")]
    public async Task Clean_WhatCannotBeCleaned_SaysWhatToDoInstead(string name, string text, string how)
    {
        var check = (await desk.CheckAsync(name, System.Text.Encoding.UTF8.GetBytes(text))).OrThrow();

        var outcome = await desk.CleanAsync(check.Id);

        Assert.Contains(how, Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_ACopyAgain_SaysThatNothingIsLeftToTakeOut()
    {
        var original = (
            await desk.CheckAsync("图.jpg", SamplePictures.Jpeg(SamplePictures.ExifSegment(SamplePictures.Exif())))
        ).OrThrow();
        var copy = (await desk.CleanAsync(original.Id)).OrThrow();

        var again = await desk.CleanAsync(copy.Id);

        Assert.Contains("没有可以自动去掉的内容", Assert.Single(again.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_OriginalThatChangedOnDisk_Throws()
    {
        var original = (await desk.CheckAsync("损坏.docx", SampleOffice.Word("损坏的一份"))).OrThrow();
        var hash = (await desk.FileAsync(original.Id)).Hash.Value;
        var path = Path.Combine(server.Folder, "files", hash[..2], hash[2..4], hash);
        await File.WriteAllBytesAsync(path, SampleOffice.Word("另一份"), Cancel);

        await Assert.ThrowsAsync<DamagedContentException>(() => desk.CleanAsync(original.Id));
    }

    [Fact]
    public async Task Check_NoPlaceFree_AsksToComeAgain()
    {
        using var narrow = new ScanPlaces { LongestWait = TimeSpan.Zero };
        using var hold = new ManualResetEventSlim();
        var held = Enumerable
            .Range(0, ScanPlaces.Number)
            .Select(_ => narrow.RunAsync(() => Task.FromResult(Held()), Cancel))
            .ToList();

        var outcome = await desk.InAsync<IServiceProvider, Chengming.Actions.Outcome<ReleaseCheck>>(async services =>
            await ActivatorUtilities
                .CreateInstance<CheckBeforeRelease>(services, narrow)
                .RunAsync(
                    new(await desk.AgencyAsync(), "排队.txt", new MemoryStream("排队"u8.ToArray())),
                    TestActions.Context,
                    Cancel
                )
        );
        hold.Set();
        await Task.WhenAll(held);

        Assert.Contains("一分钟后再提交", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);

        string Held()
        {
            hold.Wait(Cancel);
            return "";
        }
    }

    [Fact]
    public void EveryFindingKind_IsListedOnceByItsCode()
    {
        var declared = typeof(FindingKind)
            .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Where(f => f.FieldType == typeof(FindingKind))
            .Select(f => (FindingKind)f.GetValue(null)!);

        Assert.Equal(declared, FindingKinds.All);
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(k => k.Code).Distinct().Count());
    }
}
