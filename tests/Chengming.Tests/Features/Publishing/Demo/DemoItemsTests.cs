using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Demo;

public sealed class DemoItemsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_ShowsEveryStage_AndWhatIsPublicIsReadByTheMachineWithoutAnOpenError()
    {
        await using var site = new PortalServer { DemoItems = true };

        var states = await site.ReadAsync(db => db.Set<DisclosureItem>().Select(i => i.State).ToListAsync(Cancel));
        Assert.Superset(
            new HashSet<ItemState>
            {
                ItemState.Drafting,
                ItemState.UnderReview,
                ItemState.Returned,
                ItemState.Cleared,
                ItemState.Published,
            },
            states.ToHashSet()
        );
        Assert.Equal(
            states.Count(s => s is ItemState.Published),
            await site.ReadAsync(db => db.Set<PublicItem>().CountAsync(Cancel))
        );
        foreach (var id in await site.ReadAsync(db => db.Set<PublicItem>().Select(i => i.Id).ToListAsync(Cancel)))
        {
            var open = await site.DoAsync(async services =>
            {
                var work = await services.GetRequiredService<ItemChange>().FindAsync(id, Cancel);
                var reader = services.GetRequiredService<ItemReader>();
                return (await reader.ReadAsync(work.Item, work.Newest, work.Agency, Cancel)).Open.ToList();
            });
            Assert.Empty(open);
        }
    }
}
