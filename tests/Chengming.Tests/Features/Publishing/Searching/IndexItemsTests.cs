using Chengming.Data;
using Chengming.Doctor;
using Chengming.Export;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Searching;

/// <summary>The index can always be made again from what is public.</summary>
public sealed class IndexItemsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_IndexIsGone_FindsEverythingAgain_AndTheDoctorSaysSoBeforeAndAfter()
    {
        var from = new DateTimeOffset(2026, 2, 1, 1, 0, 0, TimeSpan.Zero);
        var ids = await server.Services.ReleaseAsync(
            [.. Enumerable.Range(1, 230).Select(n => ($"第{n}号地质灾害点公告", "请绕行。"))],
            from,
            Cancel
        );
        await LoseIndexAsync();
        Assert.Empty(await FindAsync("灾害点公告"));
        Assert.Equal(DiagnosisState.Doubtful, await DiagnosisAsync());

        // The items of other tests are indexed too.
        var all = await server.ReadAsync(db => db.Set<PublicItem>().CountAsync(Cancel));
        Assert.InRange(all, ids.Count, int.MaxValue);
        Assert.Equal(all, await IndexAsync());

        Assert.Equal(ids.Reverse().Take(PublicItemSearch.PageLength), await FindAsync("灾害点公告"));
        Assert.Equal([ids[16]], await FindAsync("第17号"));
        Assert.Equal(DiagnosisState.Good, await DiagnosisAsync());
        Assert.Equal(0, await IndexAsync());
    }

    [Fact]
    public async Task Run_AfterAllWereMarked_IndexesThemAnew_EachInItsPlace()
    {
        var ids = await server.Services.ReleaseAsync(
            [("水库放水通告", "下游勿停留。")],
            new DateTimeOffset(2025, 2, 1, 1, 0, 0, TimeSpan.Zero),
            Cancel
        );
        var place = await PlaceAsync(ids[0]);

        await server.DoAsync(async s =>
        {
            await s.GetRequiredService<IndexItems>().MarkAllAsync(Cancel);
            return 0;
        });
        Assert.Equal(ids, await FindAsync("水库放水"));

        Assert.True(await IndexAsync() > 0);
        Assert.Equal(ids, await FindAsync("水库放水"));
        Assert.Equal(place, await PlaceAsync(ids[0]));
    }

    /// <summary>
    /// Other terms for the same item need another edition, or what was indexed before is never indexed anew. When this fails: raise
    /// <see cref="ItemTerms.Edition"/> and write the new terms down here.
    /// </summary>
    [Fact]
    public void Terms_OfThisEdition_AreThese()
    {
        Assert.Equal(1, ItemTerms.Edition);
        var item = (PublicItem)Activator.CreateInstance(typeof(PublicItem), nonPublic: true)!;
        Set(nameof(PublicItem.Title), "放水通告");
        Set(nameof(PublicItem.Column), PlatformColumns.ForItems[0].Slug);
        Set(nameof(PublicItem.DocumentNumber), "示水〔2026〕1号");
        var content = new ItemContent { Keywords = "24小时", Text = "<p>至8月，见ABC-12。</p>" };

        Assert.Equal(
            "0a00000000000000000000000000000000 0cpolicies 0cregulations 0k1 0k2026 0k24 0k小时 0k示水 0n示水20261号 "
                + "0t告 0t放 0t放水 0t水 0t水通 0t通 0t通告 1 12 2026 24 8 abc 小时 放水 水通 示水 通告",
            string.Join(' ', new SearchableItem(item, content, []).Terms().Order(StringComparer.Ordinal))
        );

        void Set(string member, string value) => typeof(PublicItem).GetProperty(member)!.SetValue(item, value);
    }

    private Task<int> IndexAsync() =>
        server.DoAsync(s => s.GetRequiredService<IndexItems>().RunAsync(new Progress<WorkProgress>(), Cancel));

    private Task<List<Guid>> FindAsync(string words) =>
        server.DoAsync(async s =>
        {
            var asked = new ItemsAsked(SearchQuestion.Of(words));
            var found = await s.GetRequiredService<PublicItemSearch>().NewestAsync(asked, null, Cancel);
            return found.Hits.Select(h => h.Row.Item.Id).ToList();
        });

    private Task<DiagnosisState> DiagnosisAsync() =>
        server.DoAsync(async s =>
            (await s.GetServices<IDoctorCheck>().OfType<SearchIsComplete>().Single().RunAsync(Cancel)).State
        );

    private Task<long> PlaceAsync(Guid id) =>
        server.ReadAsync(db =>
            db.Set<SearchEntry>().Where(e => e.ItemId == id).Select(e => e.Place).SingleAsync(Cancel)
        );

    private Task<int> LoseIndexAsync() =>
        server.DoAsync(async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            var index = ItemIndex.Of(db);
            foreach (var place in await db.Set<SearchEntry>().Select(e => e.Place).ToListAsync(Cancel))
            {
                await index.RemoveAsync(place, Cancel);
            }

            return await db.Set<SearchEntry>().ExecuteDeleteAsync(Cancel);
        });
}
