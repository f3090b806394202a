using System.Net;
using System.Text;
using Chengming.Data;
using Chengming.Features.Files;
using Chengming.Features.Files.Storing;
using Chengming.Features.Files.Virus;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Features.Files.Virus;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Files.Storing;

public sealed class StoreFileTests : IAsyncDisposable
{
    private const string Identity = TellingFiles.Identity;

    private readonly PortalServer server = new();
    private readonly FileDesk desk;

    public StoreFileTests() => desk = new FileDesk(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Run_GoodFile_IsKeptWithWhatItIs()
    {
        var content = SampleOffice.Word("通知");

        var file = (await desk.StoreAsync("../通知.docx", content)).OrThrow();

        Assert.Equal(
            ("通知.docx", "docx", (long)content.Length, VirusOutcome.NotScanned, null),
            (file.Name, file.Kind.Id, file.Length, file.VirusOutcome, file.CleanedFromId)
        );
        Assert.Equal(await desk.AgencyAsync(), file.AgencyId);
        Assert.Equal(content, await desk.Store.ReadAsync(file.Hash, Cancel));
        Assert.Equal([nameof(FileStored)], await desk.ActsAsync(file.Id));
    }

    [Fact]
    public async Task Run_SameBytesAgain_AnswersWithTheFileThatIsThere()
    {
        var first = (await desk.StoreAsync("甲.txt", "同样的内容"u8.ToArray())).OrThrow();

        var second = (await desk.StoreAsync("乙.txt", "同样的内容"u8.ToArray())).OrThrow();

        Assert.Equal((first.Id, "甲.txt"), (second.Id, second.Name));
        Assert.Equal(1, await desk.CountAsync<StoredFile>());
    }

    [Fact]
    public async Task Run_SameBytesForAnotherAgency_AreAFileOfItsOwn()
    {
        var ours = (await desk.StoreAsync("甲.txt", "同样的内容"u8.ToArray())).OrThrow();

        var theirs = (await desk.StoreAsync("甲.txt", "同样的内容"u8.ToArray(), "demo-zrj")).OrThrow();

        Assert.NotEqual(ours.Id, theirs.Id);
        Assert.Equal(ours.Hash, theirs.Hash);
    }

    [Fact]
    public async Task Run_SameBytesAtTheSameMoment_AreOneFile()
    {
        var content = Encoding.UTF8.GetBytes(new string('甲', 20_000));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.StoreAsync("甲.txt", content)));

        Assert.Single(outcomes.Select(o => o.OrThrow().Id).Distinct());
        Assert.Equal(1, await desk.CountAsync<StoredFile>());
    }

    [Theory]
    [InlineData("空.txt", "", "0 字节")]
    [InlineData("通知.docx", "其实是文本", "把扩展名改为")]
    [InlineData("运行.sh", "#!/bin/sh", "不能上传")]
    public async Task Run_FileThatCannotBeTaken_SaysWhichAndHowToMend(string name, string text, string how)
    {
        var outcome = await desk.StoreAsync(name, Encoding.UTF8.GetBytes(text));

        Assert.Contains(
            outcome.Problems,
            p =>
                p.Field == "Content"
                && p.Message.Contains($"“{name}”", StringComparison.Ordinal)
                && p.Message.Contains(how, StringComparison.Ordinal)
        );
        Assert.Equal(0, await desk.CountAsync<StoredFile>());
        Assert.Empty(desk.Store.Batches(10));
    }

    [Fact]
    public async Task Run_LongerThanTheSetting_IsRefusedWithBothNumbers()
    {
        await desk.SetAsync(new FileSettings { LargestMegabytes = 1, LargestTogetherMegabytes = 1 });

        var outcome = await desk.StoreAsync("长.txt", new byte[(1 << 20) + 1]);

        Assert.Contains("2 MB，最多 1 MB", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InfectedFile_IsNotKeptAndTheAuditSaysSo()
    {
        await using var clamd = new FakeClamd();
        await desk.SetAsync(new FileSettings { ClamdHost = IPAddress.Loopback.ToString(), ClamdPort = clamd.Port });

        var outcome = await desk.StoreAsync("信.txt", "这里有 VIRUS"u8.ToArray());

        Assert.Contains("Test.Virus-1", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(desk.Store.Batches(10));
        Assert.Contains(nameof(InfectedFileRefused), await desk.ActsAsync(null));
    }

    [Fact]
    public async Task Run_ScannedFile_KeepsTheVerdict()
    {
        await using var clamd = new FakeClamd();
        await desk.SetAsync(new FileSettings { ClamdHost = IPAddress.Loopback.ToString(), ClamdPort = clamd.Port });

        var file = (await desk.StoreAsync("信.txt", "没有问题"u8.ToArray())).OrThrow();

        Assert.Equal(VirusOutcome.Clean, (await desk.FileAsync(file.Id)).VirusOutcome);
        Assert.Equal("没有问题"u8.ToArray(), Assert.Single(clamd.Received));
    }

    [Fact]
    public async Task Run_ScannerGone_IsTakenOrRefusedAsSet()
    {
        var nobody = new FileSettings { ClamdSocket = Path.Combine(server.Folder, "nobody.ctl") };
        await desk.SetAsync(nobody);
        var taken = await desk.StoreAsync("甲.txt", "甲"u8.ToArray());
        await desk.SetAsync(nobody with { RefusesUnscanned = true });
        var refused = await desk.StoreAsync("乙.txt", "乙"u8.ToArray());

        Assert.Contains("连接不上", taken.OrThrow().VirusDetail, StringComparison.Ordinal);
        Assert.Contains("没有经过病毒扫描", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_IdentityNumberInTheName_StandsNeitherInTheRowNorInTheAudit()
    {
        var file = (await desk.StoreAsync($"{Identity}的申请.txt", "申请"u8.ToArray())).OrThrow();

        Assert.Equal("1101＊＊＊＊＊＊＊＊＊＊＊＊2X的申请.txt", (await desk.FileAsync(file.Id)).Name);

        var records = await desk.InAsync<PlatformDb, List<string>>(db =>
            db.AuditRecords.Select(r => r.SubjectName + r.Details).ToListAsync(Cancel)
        );
        Assert.DoesNotContain(records, r => r.Contains(Identity, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("127.0.0.1", "/run/clamd.ctl", false)]
    public void Settings_ThatContradictThemselves_AreRefused(string host, string socket, bool refusesUnscanned)
    {
        var settings = new FileSettings
        {
            ClamdHost = host,
            ClamdSocket = socket,
            RefusesUnscanned = refusesUnscanned,
        };

        Assert.Single(settings.Problems());
        Assert.Empty(new FileSettings().Problems());
    }
}
