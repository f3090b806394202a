using System.IO.Compression;
using System.Net;
using AngleSharp;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Portal;

public sealed class ItemFilesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Attachment_IsListedWithKindAndSize_AndComesAsADownload()
    {
        var bytes = SampleOffice.Word("附表内容");
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        await desk.AttachAsync(id, "附表 一.docx", bytes, "附表一：检查单位名单");
        await desk.ReleaseAsync(id);

        var page = await server.PageAsync($"/items/{id}");
        var link = page.QuerySelector(".item-files a")!;
        using var answer = await GetAsync(link.GetAttribute("href")!);

        Assert.Equal("附表一：检查单位名单", link.TextContent);
        Assert.StartsWith("Word", page.QuerySelector(".item-files .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("附表 一.docx", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", One(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task Get_PictureOfTheText_IsShownInPlace_AndNotListedBelow()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        var picture = await desk.AttachAsync(id, "chart.png", SamplePictures.Png(), isWithinText: true);
        await desk.WriteAsync(
            id,
            PublishingDesk.Notice() with
            {
                Text = $"<p>见图</p><img src=\"/items/{id}/files/{picture.Id}\" alt=\"统计图\">",
            }
        );
        await desk.ReleaseAsync(id);

        var page = await server.PageAsync($"/items/{id}");
        using var answer = await GetAsync(page.QuerySelector(".item-text img")!.GetAttribute("src")!);

        Assert.Null(page.QuerySelector(".item-files"));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    /// <summary>A correction has copies of the files under new identifiers; its text still names the first ones.</summary>
    [Fact]
    public async Task Get_PictureOfACorrectedText_UnderItsFirstIdentifier_IsStillThere()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        var picture = await desk.AttachAsync(id, "chart.png", SamplePictures.Png(), isWithinText: true);
        await desk.ReleaseAsync(id);
        await desk.WithdrawAsync(id, "wrong", "图下文字有误");
        await desk.CorrectAsync(id, "更正图下文字。");
        await desk.ReleaseAsync(id);

        using var answer = await GetAsync($"/items/{id}/files/{picture.Id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_FileThatTheReaderHas_IsNotSentAgain()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        var file = await desk.AttachAsync(id, "list.docx", SampleOffice.Word("名单"));
        await desk.ReleaseAsync(id);
        using var first = await GetAsync($"/items/{id}/files/{file.Id}");
        using var browser = server.CreateClient();
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/items/{id}/files/{file.Id}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await browser.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Get_Download_HasTheTextAsAPageThatFindsItsPictures_AndTheFiles()
    {
        var bytes = SampleOffice.Word("附表内容");
        var id = await desk.DraftAsync(PublishingDesk.Notice("汛期值班安排"));
        var picture = await desk.AttachAsync(id, "map.png", SamplePictures.Png(3), isWithinText: true);
        await desk.AttachAsync(id, "附表.docx", bytes);
        await desk.WriteAsync(
            id,
            PublishingDesk.Notice("汛期值班安排") with
            {
                Text = $"<p>值班电话见附表。</p><img src=\"/items/{id}/files/{picture.Id}\" alt=\"地图\">",
            }
        );
        await desk.ReleaseAsync(id);

        using var answer = await GetAsync($"/items/{id}/download");

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal(["正文.html", "附件/01-map.png", "附件/02-附表.docx"], zip.Entries.Select(e => e.FullName));
        using var text = new StreamReader(zip.GetEntry("正文.html")!.Open());
        var page = await AngleSharp.BrowsingContext.New().OpenAsync(r => r.Content(text.ReadToEnd()), Cancel);
        Assert.Equal("汛期值班安排", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("附件/01-map.png", Uri.UnescapeDataString(page.QuerySelector("img")!.GetAttribute("src")!));
        await using var file = zip.GetEntry("附件/02-附表.docx")!.Open();
        using var copied = new MemoryStream();
        await file.CopyToAsync(copied, Cancel);
        Assert.Equal(bytes, copied.ToArray());
    }

    private static string One(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var browser = server.CreateClient();
        return await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
    }
}
