using Chengming.Features.Publishing;
using Chengming.Tests.Web;
using Chengming.Time;

namespace Chengming.Tests.Features.Publishing.CleaningUp;

/// <summary>What was published for a term stays public when the term is over, and is listed until people take it down.</summary>
public sealed class TermOverTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private DateOnly Today => ChinaTime.Today(server.Clock);

    [Fact]
    public async Task Notice_OnTheLastDayOfItsTerm_IsNotListedAsOver()
    {
        var id = await desk.PublishedAsync(PublishingDesk.Notice("今日截止的公示") with { ValidUntil = Today });

        Assert.DoesNotContain("今日截止的公示", await ListAsync("?term=over"), StringComparison.Ordinal);
        Assert.Contains("今日截止的公示", await ListAsync("?term=soon"), StringComparison.Ordinal);
        Assert.DoesNotContain("（已经期满）", await PublicAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_WhoseTermIsOver_StaysPublic_SaysSo_AndIsListed()
    {
        var id = await desk.PublishedAsync(
            PublishingDesk.Notice("已经期满的公示") with
            {
                ValidUntil = Today.AddDays(-1),
            }
        );

        var row = await ListAsync("?term=over");
        Assert.Contains("已经期满的公示", row, StringComparison.Ordinal);
        Assert.Contains("期满 1 天", row, StringComparison.Ordinal);
        Assert.Contains("（已经期满）", await PublicAsync(id), StringComparison.Ordinal);
        var morning = await server.OfficePageAsync("/office");
        Assert.Contains("条公示、公告还在门户上", morning.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolicyDocument_WhoseValidityEnded_IsNotAmongThem()
    {
        await desk.PublishedAsync(
            PublishingDesk.Document("已经失效的文件") with
            {
                InForceFrom = new DateOnly(2026, 2, 26),
                ValidUntil = Today.AddDays(-1),
            }
        );

        Assert.DoesNotContain("已经失效的文件", await ListAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakingDown_FromThePageOfTheItem_NamesTheTermAsItsGround()
    {
        var id = await desk.PublishedAsync(
            PublishingDesk.Notice("要撤下的公示") with
            {
                ValidUntil = Today.AddDays(-1),
            }
        );
        var item = await server.OfficePageAsync(PublishingLinks.Item(id));
        var link = item.QuerySelectorAll("a").Single(a => a.TextContent == "提出撤回").GetAttribute("href")!;

        var form = await server.OfficePageAsync(link);
        Assert.NotNull(form.QuerySelector("input[name=Ground][value=term-over][checked]"));

        await desk.WithdrawAsync(id, "term-over", "公示期满，无异议");
        Assert.Contains("公开期限已经届满", await PublicAsync(id), StringComparison.Ordinal);
        Assert.DoesNotContain("要撤下的公示", await ListAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_WhoseTermACorrectionInTheMakingExtends_IsStillOverForTheOffice()
    {
        var content = PublishingDesk.Notice("正在更正期限的公示") with { ValidUntil = Today.AddDays(-1) };
        var id = await desk.PublishedAsync(content);
        await desk.CorrectAsync(id, "延长公示期", content with { ValidUntil = Today.AddDays(5) });

        var page = await server.OfficePageAsync(PublishingLinks.Item(id));

        Assert.Contains(
            $"公开期限 {Today.AddDays(-1):yyyy-MM-dd} 已经届满",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    private async Task<string> ListAsync(string asked)
    {
        var page = await server.OfficePageAsync(PublishingLinks.Terms + asked);
        return page.QuerySelector("main")!.TextContent;
    }

    private async Task<string> PublicAsync(Guid id) =>
        (await server.PageAsync(PublishingLinks.Public(id))).QuerySelector("main")!.TextContent;
}
