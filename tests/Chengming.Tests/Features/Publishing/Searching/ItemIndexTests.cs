using Chengming.Data;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using Chengming.Tests.Features.Files.Samples;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Searching;

/// <summary>The search is in step with what is public, whichever way an item came out, changed or went.</summary>
public sealed class ItemIndexTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_ItemOnItsWay_FindsItFromPublicationToWithdrawal_AndItsCorrectionOnlyOnceItIsOut()
    {
        var content = PublishingDesk.Notice("渔业增殖放流公告") with { Text = "<p>投放鱼苗四万尾。</p>" };
        var id = await desk.DraftAsync(content);
        await desk.AttachAsync(id, "table.docx", SampleOffice.Word("附表"), "放流品种明细表");
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);
        Assert.Empty(await FindAsync("增殖放流"));
        Assert.Empty(await SuggestAsync("增殖"));

        await desk.PublishAsync(id);
        Assert.Equal([id], await FindAsync("增殖放流"));
        Assert.Equal([id], await FindAsync("鱼苗"));
        Assert.Equal([id], await FindAsync("品种明细"));
        Assert.Equal(["渔业增殖放流公告"], await SuggestAsync("增殖"));

        await desk.CorrectAsync(
            id,
            "数量有误",
            content with
            {
                Title = "渔业放流更正公告",
                Text = "<p>虾苗五万尾。</p>",
            }
        );
        Assert.Empty(await FindAsync("虾苗"));
        await desk.ReleaseAsync(id);
        Assert.Equal([id], await FindAsync("虾苗"));
        Assert.Empty(await FindAsync("鱼苗"));
        Assert.Empty(await SuggestAsync("增殖"));

        await desk.WithdrawAsync(id);
        Assert.Empty(await FindAsync("虾苗"));
        Assert.Empty(await SuggestAsync("放流"));
        Assert.Equal(0, await CountOfEntriesAsync(id));
    }

    [Fact]
    public async Task Search_TwoCharactersOfTheTitle_OneCharacter_APhraseOrANumber_FindTheItem()
    {
        var id = await desk.PublishedAsync(
            PublishingDesk.Document("关于规范犬只饲养的通告") with
            {
                DocumentNumber = "示应急发〔2026〕17号",
            }
        );

        Assert.Contains(id, await FindAsync("犬只"));
        Assert.Contains(id, await FindAsync("犬"));
        Assert.Contains(id, await FindAsync("\"规范犬只饲养\""));
        Assert.Contains(id, await FindAsync("饲养 规范"));
        Assert.Empty(await FindAsync("犬只规范"));
        foreach (var number in new[] { "示应急发〔2026〕17号", "示应急发[2026]17号", "示应急发（２０２６） 17 号" })
        {
            var hit = Assert.Single(await WithAsync(s => s.ByNumberAsync(SearchQuestion.Of(number), Cancel)));
            Assert.Equal(id, hit.Row.Item.Id);
        }

        var index = (await desk.ItemAsync(id)).IndexNumber;
        Assert.Single(await WithAsync(s => s.ByNumberAsync(SearchQuestion.Of(index), Cancel)));
    }

    [Fact]
    public async Task Search_ByValidity_FollowsTheDay()
    {
        var from = new DateOnly(2026, 3, 1);
        var id = await desk.PublishedAsync(
            PublishingDesk.Document("蔬菜大棚补助办法") with
            {
                InForceFrom = from,
                ValidUntil = new DateOnly(2027, 6, 30),
            }
        );

        // The clock of the tests stands in March 2026.
        Assert.Equal([id], await FindAsync("大棚补助", ValidityFilter.InForce));
        Assert.Empty(await FindAsync("大棚补助", ValidityFilter.Ended));
        server.Clock.Forward(TimeSpan.FromDays(600));
        Assert.Empty(await FindAsync("大棚补助", ValidityFilter.InForce));
        Assert.Equal([id], await FindAsync("大棚补助", ValidityFilter.Ended));
    }

    private Task<List<Guid>> FindAsync(string words, ValidityFilter? validity = null) =>
        WithAsync(async search =>
        {
            var asked = new ItemsAsked(SearchQuestion.Of(words), Validity: validity);
            var best = await search.BestAsync(asked, 1, Cancel);
            var newest = await search.NewestAsync(asked, null, Cancel);
            var ids = best.Hits.Select(h => h.Row.Item.Id).ToList();
            Assert.Equal(ids.Order(), newest.Hits.Select(h => h.Row.Item.Id).Order());
            Assert.Equal(ids.Count, newest.Count.Number);
            return ids;
        });

    private Task<IReadOnlyList<string>> SuggestAsync(string words) =>
        WithAsync(s => s.SuggestAsync(SearchQuestion.Of(words), Cancel));

    private async Task<T> WithAsync<T>(Func<PublicItemSearch, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PublicItemSearch>());
    }

    private async Task<int> CountOfEntriesAsync(Guid id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PlatformDb>()
            .Set<SearchEntry>()
            .CountAsync(e => e.ItemId == id, Cancel);
    }
}
