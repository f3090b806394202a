using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Pdf.Reading;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>The file as ZIP and as PDF, opened and read.</summary>
[Collection(RequestSite.Name)]
public sealed class FilePackageTests
{
    private readonly PortalServer server;
    private readonly ArchiveDesk desk;

    public FilePackageTests(PortalServer server)
    {
        this.server = server;
        desk = new ArchiveDesk(server);
    }

    [Fact]
    public async Task Zip_HoldsEveryPaperInOrder_AndDigestsThatAreRight()
    {
        var file = await desk.FiledAsync();

        var parts = await desk.UnpackedAsync(file.Id);

        Assert.Equal(
            [
                "000-封面和卷内目录.pdf",
                .. file.Entries.Select(e => $"{e.Serial:000}-{e.Title}.pdf"),
                "999-备考表.pdf",
                "卷内目录.xlsx",
                "整卷.pdf",
                FileZip.Manifest,
            ],
            parts.Keys
        );
        var lines = Encoding.UTF8.GetString(parts[FileZip.Manifest]).TrimEnd('\n').Split('\n');
        Assert.Equal(parts.Count - 1, lines.Length);
        Assert.All(
            lines,
            line => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(parts[line[66..]])), line[..64])
        );
        Assert.Equal(["取用案卷", "归档"], await server.ActsOnAsync(file.Id));
    }

    [Fact]
    public async Task Pdf_HasCoverListPapersAndNotePage_WithThePagesThatTheListNames()
    {
        var file = await desk.FiledAsync();

        var pdf = (await desk.TryTakeAsync(file.Id, "pdf")).OrThrow();

        var document = PdfDocument.Open(pdf);
        var pages = Enumerable.Range(1, document.PageCount).Select(p => ArchiveDesk.TextOf(pdf, p)).ToList();
        Assert.Contains("政府信息公开申请案卷", pages[0], StringComparison.Ordinal);
        Assert.Contains(file.Number, pages[0], StringComparison.Ordinal);
        Assert.Contains("卷内目录", pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain("—1—", pages[1], StringComparison.Ordinal);
        // Cover and list are one page each; the first paper is page 1.
        var expected = 1;
        foreach (var entry in file.Entries)
        {
            Assert.Contains($"—{expected}—", pages[1 + expected], StringComparison.Ordinal);
            expected += entry.Pages;
        }

        Assert.Equal(2 + file.Entries.Sum(e => e.Pages) + 1, document.PageCount);
        Assert.Contains("备考表", pages[^1], StringComparison.Ordinal);
        Assert.DoesNotContain($"—{expected}—", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_NameTheApplicantInFull_AndTheListDoesNot()
    {
        var file = await desk.FiledAsync();

        var parts = await desk.UnpackedAsync(file.Id);

        var application = ArchiveDesk.TextOf(parts["004-政府信息公开申请.pdf"]);
        Assert.Contains("张示例", application, StringComparison.Ordinal);
        Assert.Contains("990101199001010019", application, StringComparison.Ordinal);
        Assert.DoesNotContain("张示例", ArchiveDesk.TextOf(parts["000-封面和卷内目录.pdf"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_IsTheSameEachTime()
    {
        var file = await desk.FiledAsync();

        Assert.Equal(await desk.UnpackedAsync(file.Id), await desk.UnpackedAsync(file.Id));
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Take_BySomebodyWhoDoesNotWorkOnCases_IsRefused(StaffRole role)
    {
        var file = await desk.FiledAsync();

        Assert.False((await desk.TryTakeAsync(file.Id, TakeFile.Zip, role)).IsDone);
        Assert.Equal(["归档"], await server.ActsOnAsync(file.Id));
    }

    [Fact]
    public async Task Page_SendsTheZip_UnderTheArchiveNumber_AndNothingKeepsIt()
    {
        var file = await desk.FiledAsync();
        using var handler = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await handler.SubmitAsync(
            ArchiveLinks.Of(file.RequestId),
            [],
            "main form.acts",
            $"{ArchiveLinks.Of(file.RequestId)}?handler=Zip"
        );

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal($"{file.Number}.zip", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }
}
