using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.LinkWatch;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Reviewing;

/// <summary>Links are tried before people review a text, not only once it is public.</summary>
public sealed class LinksOfDraftsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_LinksWithinThePlatform_TellsThoseThatLeadNowhere_AndNoOthers()
    {
        var open = await desk.PublishedAsync(PublishingDesk.Notice());
        var draft = await desk.DraftAsync(PublishingDesk.Notice("另一条草稿"));
        var read = await ReadAsync(
            $"<p><a href=\"/items/{open}\">甲</a><a href=\"/items/{draft}\">乙</a><a href=\"/columns/plans\">丙</a><a href=\"/columns/nothing\">丁</a></p>"
        );

        Assert.Equal(
            [$"/items/{draft}", "/columns/nothing"],
            read.Findings.Where(f => f.Finding.Rule == "R703").Select(f => f.Finding.Excerpt)
        );
        Assert.DoesNotContain(read.NotChecked, n => n.Contains("链接", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_LinkToAnotherSite_SaysThatItWasNotTried_OrWhatWasLearnt()
    {
        const string text = "<p><a href=\"https://www.example.gov.cn/gone\">https://www.example.gov.cn/gone</a></p>";
        Assert.Contains("指向其他网站的 1 个链接能否打开没有检查。", (await ReadAsync(text)).NotChecked);

        server.Services.GetRequiredService<TriedLinks>().Keep("https://www.example.gov.cn/gone", isDead: true);

        Assert.Single((await ReadAsync(text)).Findings, f => f.Finding.Rule == "R703");
    }

    [Fact]
    public async Task ReadAsync_WordsNameAnotherSiteThanTheLink_IsTold() =>
        Assert.Single(
            (await ReadAsync("<p><a href=\"https://www.example.com/\">www.example.gov.cn</a></p>")).Findings,
            f => f.Finding.Rule == "R704"
        );

    private async Task<ReadVersion> ReadAsync(string text)
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice() with { Text = text });
        return await server.DoAsync(async s =>
        {
            var work = await s.GetRequiredService<ItemChange>().FindAsync(id, Cancel);
            return await s.GetRequiredService<ItemReader>().ReadAsync(work.Item, work.Newest, work.Agency, Cancel);
        });
    }
}
