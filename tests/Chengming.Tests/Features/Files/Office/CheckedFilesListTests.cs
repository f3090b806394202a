using System.Net;
using System.Text;
using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Office;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Files.Office;

public sealed class CheckedFilesListTests : IAsyncDisposable
{
    private readonly PortalServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task List_Empty_SaysWhatWillBeHere()
    {
        var page = await server.OfficePageAsync(FileLinks.Start);

        Assert.Contains(
            "选择文件并开始检查后就会出现",
            page.QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task List_FollowedToItsEnd_ShowsEveryFileOnce_NewestFirst()
    {
        var desk = new FileDesk(server);
        var all = new List<string>();
        for (var n = 0; n < (2 * CheckedFileList.List.PageLength) + 3; n++)
        {
            (await desk.CheckAsync($"第{n}份.txt", Encoding.UTF8.GetBytes($"第{n}份通知"))).OrThrow();
            all.Insert(0, $"第{n}份.txt");
        }

        using var client = await server.SignedInAsync(StaffRole.Handler);
        var seen = new List<string>();
        var address = FileLinks.Start;
        while (address is not null)
        {
            var page = await PortalServer.PageOf(
                await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)
            );
            seen.AddRange(NamesOn(page));
            address = page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(all, seen);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("99999999999999999999-0")]
    [InlineData("1-2")]
    public async Task List_FromAPlaceThatIsNone_IsABadRequest(string after)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.GetAsync(
            new Uri($"{FileLinks.Start}?after={after}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("result=clean", "干净.txt")]
    [InlineData("result=warnings&q=电话", "电话簿.txt")]
    [InlineData("result=unseen", "旧.doc")]
    [InlineData("kind=copy", "带批注（清洁副本）.docx")]
    [InlineData("from=2100-01-01")]
    public async Task List_Filtered_ShowsThoseAlone_WithoutTheFormForNewOnes(string query, params string[] expected)
    {
        var desk = new FileDesk(server);
        (await desk.CheckAsync("干净.txt", "关于停水的通知"u8.ToArray())).OrThrow();
        (await desk.CheckAsync("电话簿.txt", "电话13837912345"u8.ToArray())).OrThrow();
        (await desk.CheckAsync("旧.doc", SamplePackages.Compound(("WordDocument", new byte[4096])))).OrThrow();
        var original = (await desk.CheckAsync("带批注.docx", TellingFiles.Word())).OrThrow();
        (await desk.CleanAsync(original.Id)).OrThrow();

        var page = await server.OfficePageAsync($"{FileLinks.Start}?{query}");

        Assert.Equal(expected, NamesOn(page));
        Assert.Empty(page.QuerySelectorAll(".check-form"));
        Assert.NotNull(page.QuerySelector($"main a[href='{FileLinks.Start}'].btn"));
    }

    [Fact]
    public async Task List_Exported_HoldsTheResults_AndNoPersonalData()
    {
        var desk = new FileDesk(server);
        (await desk.CheckAsync($"{TellingFiles.Identity}的材料.docx", TellingFiles.Word())).OrThrow();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        var rows = await client.SpreadsheetAsync(FileLinks.Start);

        Assert.Equal(["文件", "检查结果", "类别", "检查人", "检查时间"], rows[0].Select(c => c.Text));
        Assert.Equal("1101＊＊＊＊＊＊＊＊＊＊＊＊2X的材料.docx", rows[1][0].Text);
        Assert.StartsWith("错误 ", rows[1][1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            rows.SelectMany(r => r),
            c => c.Text.Contains(TellingFiles.Identity, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task List_InEnglish_SaysTheResultInEnglish()
    {
        (await new FileDesk(server).CheckAsync("电话.txt", "电话13837912345"u8.ToArray())).OrThrow();
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var english = await client.GetAsync(
            new Uri("/view?lang=en&back=%2F", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        var page = await client.PageAsync(FileLinks.Start);

        Assert.Equal("! Warning 1", page.QuerySelector(".office-list .state")!.TextContent);
    }

    private static IEnumerable<string> NamesOn(IDocument page) =>
        page.QuerySelectorAll(".office-list tbody td:first-child a").Select(a => a.TextContent);
}
