using System.Net;
using System.Text;
using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Office;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Storing;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Files.Office;

/// <summary>发布前检查 in the back office, as a person without script uses it.</summary>
public sealed class CheckPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly FileDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OneFile_LeadsToWhatWasFound_GroupedByWeight_Masked()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await UploadAsync(client, ("补助名单.docx", TellingFiles.Word()));

        var page = await FollowAsync(client, answer);
        Assert.Equal("补助名单.docx", page.QuerySelector("h1")!.TextContent);
        var errors = page.QuerySelector("section[aria-labelledby=weight-error]")!;
        var terms = errors.QuerySelectorAll("h4").Select(h => h.FirstChild!.TextContent.Trim()).ToList();
        Assert.Contains("修订痕迹", terms);
        Assert.Contains("公民身份号码", terms);
        Assert.DoesNotContain("手机号码", terms);
        var identity = errors
            .QuerySelectorAll(".finding")
            .Single(f => Text(f, "h4").StartsWith("公民身份号码", StringComparison.Ordinal));
        Assert.Equal(("正文第 7 段", "1101************2X"), (Text(identity, ".where"), Text(identity, ".what")));
        Assert.DoesNotContain(TellingFiles.Identity, page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Several_ListsEachWithItsResult()
    {
        using var client = await server.SignedInAsync(StaffRole.Reviewer);

        using var answer = await UploadAsync(
            client,
            ("停水通知.txt", "关于停水的通知"u8.ToArray()),
            ("联系人.txt", "联系人李四，13837912345"u8.ToArray())
        );

        var page = await FollowAsync(client, answer);
        Assert.StartsWith(
            "✓ 已检查 2 个文件，其中 1 个没有发现问题",
            Text(page, ".done-band"),
            StringComparison.Ordinal
        );
        Assert.Equal("✓ 没有发现问题", ResultOf(page, "停水通知.txt"));
        Assert.Equal("! 提醒 1", ResultOf(page, "联系人.txt"));
    }

    [Fact]
    public async Task Upload_AFileThatCannotBeTaken_SaysWhichWhyAndHow_AndTheOthersAreChecked()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await UploadAsync(
            client,
            ("其实是文本.docx", "文本"u8.ToArray()),
            ("好的一份.txt", "关于放假的通知"u8.ToArray())
        );

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = page.QuerySelector("[role=alert] a")!;
        Assert.Equal("#Files", problem.GetAttribute("href"));
        Assert.Contains("“其实是文本.docx”", problem.TextContent, StringComparison.Ordinal);
        Assert.Contains("把扩展名改为 .txt", problem.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("其余 1 个文件已经检查", Text(page, ".done-band"), StringComparison.Ordinal);
        Assert.Equal("✓ 没有发现问题", ResultOf(page, "好的一份.txt"));
    }

    [Fact]
    public async Task Upload_Nothing_OrTooMany_SaysTheLimit()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var nothing = await UploadAsync(client);
        using var many = await UploadAsync(
            client,
            [.. Enumerable.Range(0, 11).Select(n => ($"{n}.txt", Encoding.UTF8.GetBytes($"第{n}个")))]
        );

        Assert.StartsWith(
            "还没有选择文件",
            Text(await PortalServer.PageOf(nothing), "[role=alert] a"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "一次最多 10 个文件，这次选择了 11 个",
            Text(await PortalServer.PageOf(many), "[role=alert] a"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Upload_AboveTheSetting_IsRefusedBeforeItIsRead()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "Files", "a.txt" } };
        form.Headers.ContentLength = 200L << 20;

        using var answer = await client.PostAsync(new Uri(FileLinks.Start, UriKind.Relative), form, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("文件超出大小限制", Text(await PortalServer.PageOf(answer), "h1"));
    }

    [Fact]
    public async Task Upload_WithoutTheFormsToken_IsRefused()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "Files", "a.txt" } };

        using var answer = await client.PostAsync(new Uri(FileLinks.Start, UriKind.Relative), form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Clean_OnTheResultPage_LeadsToTheCopy_WhichPointsBack()
    {
        var original = await CheckedAsync("要清理的.docx", TellingFiles.Word());
        using var client = await server.SignedInAsync(StaffRole.Publisher);

        using var answer = await client.SubmitAsync(FileLinks.Result(original), new() { ["RemoveHidden"] = "true" });

        var copy = await FollowAsync(client, answer);
        Assert.Equal("要清理的（清洁副本）.docx", Text(copy, "h1"));
        Assert.Contains("还剩", Text(copy, ".done-band"), StringComparison.Ordinal);
        Assert.DoesNotContain("修订痕迹", copy.QuerySelectorAll("h4").Select(h => h.FirstChild!.TextContent.Trim()));
        Assert.Contains("公民身份号码", copy.QuerySelectorAll("h4").Select(h => h.FirstChild!.TextContent.Trim()));
        Assert.Empty(copy.QuerySelectorAll("main form"));
        var back = await server.OfficePageAsync(FileLinks.Result(original));
        Assert.Equal("要清理的（清洁副本）.docx", Text(back, ".copies a"));
    }

    [Fact]
    public async Task Clean_WhatCannotBeCleaned_OffersNoButtonAndSaysWhy()
    {
        var old = await CheckedAsync("旧表.xls", SamplePackages.Compound(("Workbook", new byte[5000])));

        var page = await server.OfficePageAsync(FileLinks.Result(old));

        Assert.Empty(page.QuerySelectorAll("main form button"));
        Assert.Contains("不能在这里清理", Text(page, "main form"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_PlainText_IsNotOffered()
    {
        var text = await CheckedAsync("纯文本.txt", "电话13837912345，纯文本"u8.ToArray());

        var page = await server.OfficePageAsync(FileLinks.Result(text));

        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Result_OfWhatWasNotWhollyChecked_IsNeverGreen()
    {
        var old = await CheckedAsync("旧格式.doc", SamplePackages.Compound(("WordDocument", new byte[5000])));

        var page = await server.OfficePageAsync(FileLinks.Result(old));

        Assert.Equal("! 没有查完", Text(page, ".tally"));
        Assert.Empty(page.QuerySelectorAll("main .state-done"));
        Assert.Contains("不能自动检查", Text(page, ".band li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_IsTheBytesWithSafeHeaders_AndAudited()
    {
        var content = SampleOffice.Word("下载的一份");
        var file = await CheckedAsync("下载 的一份.docx", content);
        using var client = await server.SignedInAsync(StaffRole.SecrecyReviewer);

        using var answer = await client.GetAsync(new Uri(FileLinks.Content(file), UriKind.Relative), Cancel);

        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("下载 的一份.docx", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(
            "sandbox",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(nameof(FileDownloaded), await desk.ActsAsync(file));
    }

    [Fact]
    public async Task AnythingOfAnotherAgency_IsNotFound()
    {
        var theirs = (await desk.CheckAsync("别人的.docx", TellingFiles.Word(), "demo-zrj")).OrThrow().Id;
        var ours = await CheckedAsync("我们的.docx", TellingFiles.Word());
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await TokenAsync(client, FileLinks.Result(ours))),
        ]);

        using var page = await client.GetAsync(new Uri(FileLinks.Result(theirs), UriKind.Relative), Cancel);
        using var content = await client.GetAsync(new Uri(FileLinks.Content(theirs), UriKind.Relative), Cancel);
        using var clean = await client.PostAsync(new Uri(FileLinks.Result(theirs), UriKind.Relative), form, Cancel);
        var list = await PortalServer.PageOf(await client.GetAsync(new Uri(FileLinks.Start, UriKind.Relative), Cancel));

        Assert.All([page, content, clean], a => Assert.Equal(HttpStatusCode.NotFound, a.StatusCode));
        Assert.DoesNotContain("别人的.docx", NamesOn(list));
        Assert.DoesNotContain(nameof(FileDownloaded), await desk.ActsAsync(theirs));
        Assert.DoesNotContain(nameof(FileCleaned), await desk.ActsAsync(theirs));
    }

    [Fact]
    public async Task Download_OfAFileThatWasStoredForSomethingElse_IsNotFound()
    {
        var evidence = (await desk.StoreAsync("证据.txt", "别处用的证据"u8.ToArray())).OrThrow();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.GetAsync(new Uri(FileLinks.Content(evidence.Id), UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Result_OfManyFindings_UnfoldsTheRest()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 25).Select(n => $"{n},138379123{n:00}"));
        var file = await CheckedAsync("电话簿.csv", Encoding.UTF8.GetBytes(lines));

        var page = await server.OfficePageAsync(FileLinks.Result(file));

        var mobiles = page.QuerySelectorAll(".finding")
            .Single(f => Text(f, "h4").StartsWith("手机号码", StringComparison.Ordinal));
        Assert.Equal(25, mobiles.QuerySelectorAll(".places li").Length);
        Assert.Equal(5, mobiles.QuerySelectorAll("details .places li").Length);
    }

    [Fact]
    public async Task Pages_HaveNothingInline()
    {
        var file = await CheckedAsync("无内联.docx", TellingFiles.Word());

        foreach (var address in new[] { FileLinks.Start, FileLinks.Result(file) })
        {
            var page = await server.OfficePageAsync(address);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onchange]"));
        }
    }

    private async Task<Guid> CheckedAsync(string name, byte[] content) =>
        (await desk.CheckAsync(name, content)).OrThrow().Id;

    private static async Task<HttpResponseMessage> UploadAsync(
        HttpClient client,
        params (string Name, byte[] Content)[] files
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync(client, FileLinks.Start)), "__RequestVerificationToken" },
        };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "Files", name);
        }

        return await client.PostAsync(new Uri(FileLinks.Start, UriKind.Relative), form, Cancel);
    }

    private static async Task<string> TokenAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var page = await PortalServer.PageOf(answer);
        return page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task<IDocument> FollowAsync(HttpClient client, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        using var next = await client.GetAsync(answer.Headers.Location, Cancel);
        return await PortalServer.PageOf(next);
    }

    private static string Text(IParentNode place, string selector) =>
        string.Join(
            ' ',
            place.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static IEnumerable<string> NamesOn(IDocument page) =>
        page.QuerySelectorAll(".office-list tbody td:first-child a").Select(a => a.TextContent);

    private static string ResultOf(IDocument page, string name) =>
        Text(
            page.QuerySelectorAll(".office-list tbody tr").Single(r => r.QuerySelector("td a")!.TextContent == name),
            "td[data-label=检查结果]"
        );
}
