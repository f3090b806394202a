using Chengming.Data.Reading;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Portal;

/// <summary>How long a public page is kept, and what its copies differ by.</summary>
internal static class PublicPage
{
    public const string PolicyName = "public-page";

    /// <summary>How public pages are asked for.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Memory for kept pages, bytes: some three thousand, as they are sent.</summary>
    public const long MostKept = 20 << 20;

    /// <summary>A longer page is not kept, bytes.</summary>
    public const long LongestKept = 1 << 20;

    public static void Policy(OutputCachePolicyBuilder policy) =>
        policy
            .AddPolicy<NothingStale>()
            .AddPolicy<AskedAgain>()
            .Expire(TimeSpan.FromMinutes(10))
            .SetVaryByQuery("*")
            .VaryByValue(context => new KeyValuePair<string, string>("view", new ReaderView(context).Key))
            .VaryByValue(context => new KeyValuePair<string, string>("encoding", EncodingOf(context)));

    /// <summary>Makes a public page of an address: for everybody, kept until something on it changes.</summary>
    /// <param name="page">The address, mapped for <see cref="Methods"/>.</param>
    /// <param name="tags">What every such page shows.</param>
    public static void AsPublicPage(this RouteHandlerBuilder page, params string[] tags) =>
        page.For(Audience.Everybody)
            .AddEndpointFilter(ReadTogetherAsync)
            .CacheOutput(kept =>
            {
                Policy(kept);
                kept.Tag(tags);
            });

    /// <summary>What the page shows is read together; while it is written the connection already serves others.</summary>
    private static async ValueTask<object?> ReadTogetherAsync(
        EndpointFilterInvocationContext visit,
        EndpointFilterDelegate next
    )
    {
        await using var together = visit.HttpContext.RequestServices.GetRequiredService<ReadingSession>().Together();
        return await next(visit);
    }

    /// <summary>Names what the page shows, so that it is dropped from the cache when that changes.</summary>
    public static void ShowsAnewWith(this HttpContext visit, params IEnumerable<string> tags)
    {
        if (visit.Features.Get<IOutputCacheFeature>() is { Context: { AllowCacheStorage: true, Tags: var known } })
        {
            known.UnionWith(tags);
        }
    }

    /// <summary>How an answer to this visitor is compressed; empty for not at all.</summary>
    public static string EncodingOf(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
