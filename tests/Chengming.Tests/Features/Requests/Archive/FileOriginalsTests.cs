using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Papers;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Features.Requests.Proceedings;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>Encrypted originals go into the ZIP in plain, each at the place of the paper it belongs to, as the list names it.</summary>
[Collection(RequestSite.Name)]
public sealed class FileOriginalsTests
{
    private readonly PortalServer server;
    private readonly ArchiveDesk desk;

    public FileOriginalsTests(PortalServer server)
    {
        this.server = server;
        desk = new ArchiveDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Zip_HoldsTheOriginals_InTheOrderOfTheFile_UnderNamesThatNameNobody()
    {
        var file = await FiledAsync();

        var parts = await desk.UnpackedAsync(file.Id);

        var names = parts.Keys.Where(n => n.Contains("-01-") || n.Contains("-02-")).ToList();
        // The reply with what was supplied, then the application, then the consultation.
        Assert.Equal(
            [
                $"{Serial(file, "区分处理清单：检查/记录")}-01-原件.pdf",
                $"{Serial(file, "区分处理清单：检查/记录")}-02-提供的副本.pdf",
                $"{Serial(file, "身份证明")}-01-原件.pdf",
                $"{Serial(file, "第三方意见")}-01-原件.pdf",
            ],
            names
        );
        Assert.Equal(PaperDesk.Pdf("record"), parts[names[0]]);
        Assert.Equal(PaperDesk.Pdf("identity"), parts[names[2]]);
        Assert.Equal(PaperDesk.Pdf("opinion"), parts[names[3]]);
        Assert.Contains($"{Serial(file, "区分处理清单：检查/记录")}-区分处理清单：检查／记录.pdf", parts.Keys);
        Assert.DoesNotContain(parts.Keys, n => n.Contains("张示例") || n.Contains('/'));
    }

    [Fact]
    public async Task List_NamesEveryOriginal_WithTheDigestThatTheZipHas()
    {
        var file = await FiledAsync();

        var parts = await desk.UnpackedAsync(file.Id);

        var manifest = Encoding.UTF8.GetString(parts[FileZip.Manifest]).TrimEnd('\n').Split('\n');
        Assert.All(
            file.Entries.SelectMany(e => e.Attached.Select((a, i) => (a.Digest, Name: a.NameAt(e.Serial, i + 1)))),
            a =>
            {
                Assert.Contains($"{a.Digest}  {a.Name}", manifest);
                Assert.Equal(a.Digest, Convert.ToHexStringLower(SHA256.HashData(parts[a.Name])));
            }
        );
        Assert.Equal(4, file.Entries.Sum(e => e.Attached.Count));
        Assert.Equal(parts.Count - 1, manifest.Length);
        var front = ArchiveDesk.TextOf(parts["000-封面和卷内目录.pdf"]);
        Assert.Contains("电子原件目录", front, StringComparison.Ordinal);
        Assert.Contains("附电子原件2件", front, StringComparison.Ordinal);
        Assert.Contains(file.Entries.SelectMany(e => e.Attached).First().Digest, front, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_WithOriginals_SaysInTheAuditHowMany()
    {
        var file = await FiledAsync();

        await desk.UnpackedAsync(file.Id);

        var details = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == file.Id && r.ActTerm == "取用案卷")
                .Select(r => r.Details)
                .SingleAsync(Cancel)
        );
        Assert.Contains("\"files\":4", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_OriginalDamaged_IsRefusedBeforeAnythingGoesOut()
    {
        var file = await FiledAsync();
        var stored = await StoredAsync(file);
        var whole = await File.ReadAllBytesAsync(stored, Cancel);
        var bad = whole.ToArray();
        bad[^1] ^= 1;
        await File.WriteAllBytesAsync(stored, bad, Cancel);

        var refused = await desk.TryTakeAsync(file.Id, TakeFile.Zip);
        var pdf = await desk.TryTakeAsync(file.Id, "pdf");
        await File.WriteAllBytesAsync(stored, whole, Cancel);

        Assert.Contains("已经损坏", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.True(pdf.IsDone);
        Assert.Equal(["取用案卷", "归档"], await server.ActsOnAsync(file.Id));
        Assert.True((await desk.TryTakeAsync(file.Id, TakeFile.Zip)).IsDone);
    }

    [Fact]
    public async Task Supplement_BringsWhatCameSince_WithItsOriginal()
    {
        var file = await FiledAsync();
        var proceedings = new ProceedingDesk(server, desk.Cases);
        await proceedings.RegisterAsync(await proceedings.InputAsync(about: file.RequestNumber));
        await new PaperDesk(server).AddAsync(
            file.RequestId,
            PaperKind.Other,
            "复议材料.pdf",
            PaperDesk.Pdf("review papers")
        );

        var after = (await desk.TrySupplementAsync(file.Id)).OrThrow();

        var added = Assert.Single(after.Entries, e => e.Title == PaperKind.Other.Term);
        Assert.Equal(1, added.Supplement);
        var parts = await desk.UnpackedAsync(file.Id);
        Assert.Equal(PaperDesk.Pdf("review papers"), parts[added.Attached.Single().NameAt(added.Serial, 1)]);
    }

    private async Task<CaseFile> FiledAsync() =>
        (await desk.TryFileAsync((await desk.CaseWithOriginalsAsync()).Id)).OrThrow();

    private static string Serial(CaseFile file, string title) =>
        $"{file.Entries.Single(e => e.Title == title).Serial:000}";

    private async Task<string> StoredAsync(CaseFile file)
    {
        var id = file.Entries.SelectMany(e => e.Attached).First().FileId;
        var hash = await server.ReadAsync(db =>
            db.Set<SealedFile>().Where(f => f.Id == id).Select(f => f.Hash).SingleAsync(Cancel)
        );
        return Directory.EnumerateFiles(server.Folder, hash.Value, SearchOption.AllDirectories).Single();
    }
}
