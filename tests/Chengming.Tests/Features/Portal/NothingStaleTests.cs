using Chengming.Features.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Tests.Features.Portal;

/// <summary>A page that was being made while something on it changed is not kept.</summary>
public sealed class NothingStaleTests
{
    private readonly DroppedPages dropped = new();

    [Theory]
    [InlineData("item-1", false)]
    [InlineData("item-2", true)]
    public async Task Page_WhoseTagWasDroppedWhileItWasMade_IsNotKept(string tag, bool isKept)
    {
        var page = await BeginAsync();
        page.Tags.Add("item-1");

        dropped.Add(tag);

        Assert.Equal(isKept, await IsKeptAsync(page));
    }

    [Fact]
    public async Task Page_BegunAfterItsTagWasDropped_IsKept()
    {
        dropped.Add("item-1");
        var page = await BeginAsync();
        page.Tags.Add("item-1");

        Assert.True(await IsKeptAsync(page));
    }

    [Fact]
    public async Task Page_MadeWhileMoreWasDroppedThanIsRemembered_IsNotKept()
    {
        var page = await BeginAsync();
        page.Tags.Add("item-1");

        for (var n = 0; n < 5000; n++)
        {
            dropped.Add("another");
        }

        Assert.False(await IsKeptAsync(page));
    }

    private async Task<OutputCacheContext> BeginAsync()
    {
        var page = new OutputCacheContext { HttpContext = new DefaultHttpContext(), AllowCacheStorage = true };
        await new NothingStale(dropped).CacheRequestAsync(page, TestContext.Current.CancellationToken);
        return page;
    }

    private async Task<bool> IsKeptAsync(OutputCacheContext page)
    {
        await new NothingStale(dropped).ServeResponseAsync(page, TestContext.Current.CancellationToken);
        return page.AllowCacheStorage;
    }
}
