using System.Net;
using Chengming.Cli;
using Chengming.Features.Accounts.Demo;
using Chengming.Features.Operations.Backups;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Cli;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Features.Requests.Portal;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Operations.Backups;

/// <summary>
/// What is kept encrypted comes back from a backup together with the keys, which lie elsewhere; without them nothing is lost by a try, and
/// it is said what is missing and where it belongs.
/// </summary>
public sealed class SealedPapersTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Handler = "chengban";

    private static readonly byte[] Paper = PaperDesk.Pdf("identity card of the applicant alone");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task Restore_CaseWithAPaper_ReadsThePaperByteForByte_AndTheApplicantInFull(string provider)
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync(provider);
        var request = await AppliedAsync();
        var file = await BackedUpAsync(folder);

        place.TakeKeysOf(server);
        await place.RestoreAsync(file);

        await using var restored = place.Site();
        await ReadsEverythingAsync(restored, request);
    }

    [Fact]
    public async Task Restore_ABackupWithKeys_NeedsNothingElse()
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        var request = await AppliedAsync();
        var file = await BackedUpAsync(folder, "--with-keys");

        await place.RestoreAsync(file);

        await using var restored = place.Site();
        await ReadsEverythingAsync(restored, request);
    }

    [Fact]
    public async Task Restore_WithoutKeys_SaysWhichFilesBelongWhere_AndWritesNothing_ThenGoesThrough()
    {
        using var folder = new TemporaryFolder();
        using var empty = new TemporaryFolder();
        await AppliedAsync();
        var file = await BackedUpAsync(folder);

        var refused = await SiteCommand.RunAsync(empty.Path, "restore", file);
        var written = Directory.Exists(Path.Combine(empty.Path, "files"));
        RestoredPlace.CopyKeys(server.Folder, empty.Path);
        var done = await SiteCommand.RunAsync(empty.Path, "restore", file);
        var doctor = await SiteCommand.RunAsync(empty.Path, "doctor");

        Assert.Equal((CommandLine.BadInput, ""), (refused.Code, refused.Results));
        var keys = Path.Combine(empty.Path, "keys");
        Assert.Equal(
            $"chengming：备份中没有密钥，{keys} 里也缺 personal-data-keys.json、audit-seal.key。请先把单独保管的密钥文件夹整个复制到 {keys}，"
                + "再恢复；没有密钥，申请人信息、申请材料和文书都读不出来，平台也不能启动。未作恢复。",
            refused.Messages.Trim()
        );
        Assert.False(written);
        Assert.Equal((CommandLine.Done, ""), (done.Code, done.Messages));
        Assert.Contains("加密内容都有密钥", doctor.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WithTheKeysOfAnotherPlatform_RefusesAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        await using var other = new PortalServer { Demo = false };
        var file = await BackedUpAsync(folder);
        place.TakeKeysOf(other);

        var error = await Record.ExceptionAsync(() => place.RestoreAsync(file));

        Assert.Contains(
            "不是这个备份所属平台的",
            Assert.IsType<NotRestorableException>(error).Message,
            StringComparison.Ordinal
        );
        Assert.Equal<long?>(0, await place.RecordsAsync());
        Assert.False(Directory.Exists(Path.Combine(place.Folder, "files")));
    }

    [Fact]
    public async Task Restore_WithAnOlderCopyOfTheKeys_CountsWhatCannotBeRead_AndTheNewerCopyMendsIt()
    {
        using var folder = new TemporaryFolder();
        using var empty = new TemporaryFolder();
        await using var own = new PortalServer();
        var request = await AppliedAsync(own);
        RestoredPlace.CopyKeys(own.Folder, empty.Path);
        Assert.Equal(CommandLine.Done, (await SiteCommand.RunAsync(own, "keys", "rotate")).Code);
        var file = Path.Combine(folder.Path, "backup.zip");
        Assert.Equal(CommandLine.Done, (await SiteCommand.RunAsync(own, "backup", file)).Code);

        var restored = await SiteCommand.RunAsync(empty.Path, "restore", file);
        var before = await SiteCommand.RunAsync(empty.Path, "doctor");
        HttpStatusCode refused;
        string heading;
        await using (var site = SiteOn(empty))
        {
            using var client = await site.SignInAsync(Handler, DemoStaff.Password);
            using var answer = await client.GetAsync(await PaperOfAsync(site, request), Cancel);
            refused = answer.StatusCode;
            heading = (await PortalServer.PageOf(answer)).QuerySelector("main h1")!.TextContent;
        }

        RestoredPlace.CopyKeys(own.Folder, empty.Path);
        var after = await SiteCommand.RunAsync(empty.Path, "doctor");

        Assert.Equal(CommandLine.Done, restored.Code);
        Assert.Matches("密钥文件比数据旧，.*加密文件的密钥和文件名 [1-9][0-9]* 项", restored.Messages);
        Assert.Contains("密钥文件里没有打开它们的密钥", before.Results, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.InternalServerError, "这项内容打不开"), (refused, heading));
        Assert.Contains("加密内容都有密钥", after.Results, StringComparison.Ordinal);
        await using var mended = SiteOn(empty);
        await ReadsEverythingAsync(mended, request);
    }

    [Fact]
    public async Task Serve_OnDataWithoutKeys_SaysInOneLineWhatIsMissing_AndMakesNone()
    {
        using var folder = new TemporaryFolder();
        FilledSite.CopyOfTodayTo(folder.Path);
        Directory.Delete(Path.Combine(folder.Path, "keys"), recursive: true);

        var (code, _, messages) = await RealProcess.RunAsync(folder.Path, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(CommandLine.BadInput, code);
        var said = Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            $"密钥文件 {Path.Combine(folder.Path, "keys", "personal-data-keys.json")} 不在。请把单独保管的密钥文件夹复制到",
            said,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "keys"), "*.json"));
    }

    private static PortalServer SiteOn(TemporaryFolder folder) => new() { LeftFolder = folder.Path, Demo = false };

    /// <summary>Somebody applies on the portal and sends a paper along.</summary>
    private async Task<Guid> AppliedAsync(PortalServer? to = null)
    {
        var site = to ?? server;
        var applicants = new Applicants(site, new RequestDesk(site));
        using var client = applicants.Client();
        var fields = await applicants.FieldsAsync();
        using var sent = await client.SubmitFilesAsync(
            ApplicantLinks.Apply,
            fields,
            [(PaperEntry.FieldOf(PaperKind.Identity), "赵示例身份证.pdf", Paper)]
        );
        Assert.Equal(ApplicantLinks.Receipt, sent.Headers.Location?.OriginalString);
        var wanted = fields["Wanted"];
        return await site.ReadAsync(db =>
            db.Set<DisclosureRequest>().Where(r => r.Wanted == wanted).Select(r => r.Id).SingleAsync(Cancel)
        );
    }

    /// <summary>A backup of the running site, by the command.</summary>
    private async Task<string> BackedUpAsync(TemporaryFolder folder, params string[] options)
    {
        var file = Path.Combine(folder.Path, "backup.zip");
        var backup = await SiteCommand.RunAsync(server, ["backup", file, .. options]);
        Assert.Equal(CommandLine.Done, backup.Code);
        return file;
    }

    private static async Task<Uri> PaperOfAsync(PortalServer site, Guid request)
    {
        var paper = Assert.Single(await new PaperDesk(site).OfAsync(request));
        return new Uri(RequestLinks.Paper(request, paper.Id), UriKind.Relative);
    }

    /// <summary>The handler opens the paper and asks for the applicant in full, as on any day.</summary>
    private static async Task ReadsEverythingAsync(PortalServer site, Guid request)
    {
        using var client = await site.SignInAsync(Handler, DemoStaff.Password);
        using var opened = await client.GetAsync(await PaperOfAsync(site, request), Cancel);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal(Paper, await opened.Content.ReadAsByteArrayAsync(Cancel));

        using var shown = await client.SubmitAsync(RequestLinks.Case(request), [], "form[action$='handler=Identity']");
        var inFull = (await PortalServer.PageOf(shown)).QuerySelector(".revealed")!.TextContent;
        Assert.All(
            ["赵示例", "990101199001010019", "13800004321"],
            value => Assert.Contains(value, inFull, StringComparison.Ordinal)
        );
    }
}
