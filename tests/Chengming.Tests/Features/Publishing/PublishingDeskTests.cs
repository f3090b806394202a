using Chengming.Features.Publishing.Items;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Publishing;

/// <summary>The whole way through the actions, as the other tests take it.</summary>
public sealed class PublishingDeskTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("demo-yjj")] // four signatures
    [InlineData("demo-zrj")] // three reviews; nobody of the demonstration works there
    [InlineData("demo-gov")]
    public async Task Item_DraftedSignedAndPublished_IsPublic_AndNoEarlier(string agency)
    {
        var desk = new PublishingDesk(server, agency);
        var id = await desk.DraftAsync(PublishingDesk.Document());
        await desk.SubmitAsync(id);
        await desk.SignAllAsync(id);

        Assert.Equal(0, await PublicAsync(id));
        Assert.Equal(ItemState.Cleared, (await desk.ItemAsync(id)).State);

        await desk.PublishAsync(id);

        Assert.Equal(1, await PublicAsync(id));
        Assert.Equal(ItemState.Published, (await desk.ItemAsync(id)).State);
    }

    [Fact]
    public async Task Item_Withdrawn_IsNotPublicAnyMore()
    {
        var desk = new PublishingDesk(server);
        var id = await desk.PublishedAsync(PublishingDesk.Notice());

        await desk.WithdrawAsync(id);

        Assert.Equal(0, await PublicAsync(id));
        Assert.Equal(ItemState.Withdrawn, (await desk.ItemAsync(id)).State);
    }

    private Task<int> PublicAsync(Guid id) =>
        server.ReadAsync(db => db.Set<PublicItem>().CountAsync(i => i.Id == id, Cancel));
}
