using Chengming.Features.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Tests.Features.Portal;

/// <summary>Only what is asked for again is kept, each way of asking for itself.</summary>
public sealed class AskedAgainTests
{
    private readonly AskedAgain policy = new();

    [Fact]
    public async Task Page_AskedForOnce_IsNotKept_AndIsTheSecondTime()
    {
        Assert.False(await IsKeptAsync("/items/1"));
        Assert.True(await IsKeptAsync("/items/1"));
        Assert.True(await IsKeptAsync("/items/1"));
    }

    [Theory]
    [InlineData("/items/2", "", "", "")]
    [InlineData("/items/1", "?after=1", "", "")]
    [InlineData("/items/1", "", "br", "")]
    [InlineData("/items/1", "", "", "lang=en")]
    public async Task Page_AskedForInAnotherWay_IsAnotherPage(string path, string query, string encoding, string cookie)
    {
        await IsKeptAsync("/items/1");

        Assert.False(await IsKeptAsync(path, query, encoding, cookie));
    }

    [Theory]
    [InlineData("gzip, br", "")]
    [InlineData("br", "chengming-form=of-this-visitor-alone")]
    public async Task Page_AskedForByAnotherVisitorInTheSameWay_IsTheSamePage(string encoding, string cookie)
    {
        await IsKeptAsync("/items/1", encoding: "br");

        Assert.True(await IsKeptAsync("/items/1", encoding: encoding, cookie: cookie));
    }

    [Fact]
    public async Task Page_ThatMayNotBeKept_IsNotKeptTheSecondTimeEither()
    {
        await IsKeptAsync("/items/1", mayBe: false);

        Assert.False(await IsKeptAsync("/items/1", mayBe: false));
    }

    private async Task<bool> IsKeptAsync(
        string path,
        string query = "",
        string encoding = "",
        string cookie = "",
        bool mayBe = true
    )
    {
        var visit = new DefaultHttpContext();
        visit.Request.Path = path;
        visit.Request.QueryString = new QueryString(query);
        visit.Request.Headers.AcceptEncoding = encoding;
        visit.Request.Headers.Cookie = cookie;
        var page = new OutputCacheContext { HttpContext = visit, AllowCacheStorage = mayBe };
        await policy.CacheRequestAsync(page, TestContext.Current.CancellationToken);
        return page.AllowCacheStorage;
    }
}
