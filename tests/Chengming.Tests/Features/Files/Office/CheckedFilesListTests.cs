using System.Net;
using System.Text;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Office;
using Chengming.Features.Files.Releasing;
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
        for (var n = 0; n < (2 * CheckedFiles.PageLength) + 3; n++)
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
            seen.AddRange(page.QuerySelectorAll(".checked-files tbody th a").Select(a => a.TextContent));
            address = page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(all, seen);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("99999999999999999999-0")]
    [InlineData("1-2")]
    public async Task List_FromAPlaceThatIsNone_IsNotFound(string after)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.GetAsync(
            new Uri(FileLinks.List(after), UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
