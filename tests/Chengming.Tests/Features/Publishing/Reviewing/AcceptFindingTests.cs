using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Reviewing;

/// <summary>What the machine suggests is written where it stands, and nothing else changes.</summary>
public sealed class AcceptFindingTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_SuggestionForWordsInTwoLooks_WritesItThere_AndTheFindingIsGone()
    {
        var id = await DraftAsync(
            "<p>全局<strong>增加令</strong>强度，<a href=\"/columns\">另见栏目</a>。</p><p>第二段。</p>"
        );
        var found = Assert.Single(await FindingsAsync(id), f => f.Finding.Replacement == "增加口令强度");

        Assert.True((await AcceptAsync(id, found.Finding.Key)).IsDone);

        var text = (await desk.NewestAsync(id)).Content.Text;
        Assert.Equal(
            "<p>全局<strong>增加口令强度</strong>，<a href=\"/columns\">另见栏目</a>。</p><p>第二段。</p>",
            text.Replace("\n", "", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(await FindingsAsync(id), f => f.Finding.Replacement == "增加口令强度");
    }

    [Fact]
    public async Task RunAsync_InTheTitle_WritesTheTitle()
    {
        var id = await DraftAsync("<p>正文。</p>", "示例县县应急管理局工作情况");
        var found = Assert.Single(await FindingsAsync(id), f => f.Finding.Replacement == "县");

        Assert.True((await AcceptAsync(id, found.Finding.Key)).IsDone);

        Assert.Equal("示例县应急管理局工作情况", (await desk.ItemAsync(id)).Title);
    }

    [Fact]
    public async Task RunAsync_FindingThatOnlyAPersonCanMend_IsRefused()
    {
        var id = await DraftAsync("<p>联系人手机 13812345678。</p>");
        var found = (await FindingsAsync(id)).First(f => f.Finding.Rule.StartsWith("R1", StringComparison.Ordinal));

        var outcome = await AcceptAsync(id, found.Finding.Key);

        Assert.Contains("由人来改", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AfterSignatures_TakesThemAway()
    {
        var id = await DraftAsync("<p>增加令强度。</p>");
        var found = Assert.Single(await FindingsAsync(id), f => f.Finding.Replacement == "增加口令强度");
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);

        Assert.True((await AcceptAsync(id, found.Finding.Key)).IsDone);

        Assert.Empty((await desk.NewestAsync(id)).Review!.Signatures);
    }

    private Task<Guid> DraftAsync(string text, string title = "二月安全生产检查情况") =>
        desk.DraftAsync(PublishingDesk.Notice(title) with { Text = text });

    private async Task<Outcome<DisclosureItem>> AcceptAsync(Guid id, string key)
    {
        var version = (await desk.ItemAsync(id)).Version;
        return await desk.TryAsync<AcceptFinding>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, key), c, Cancel)
        );
    }

    private Task<IReadOnlyList<ReadFinding>> FindingsAsync(Guid id) =>
        server.DoAsync(async s =>
        {
            var work = await s.GetRequiredService<ItemChange>().FindAsync(id, Cancel);
            var read = await s.GetRequiredService<ItemReader>().ReadAsync(work.Item, work.Newest, work.Agency, Cancel);
            return read.Findings;
        });
}
