using System.Threading.RateLimiting;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Portal.Searching;

/// <summary>Titles for the search box while somebody is typing.</summary>
internal static class SearchSuggestions
{
    internal const string Limit = "suggestions";
    private const int LongestStart = 40;
    private const int PerMinute = 240;

    public static void AddSearchSuggestions(this IServiceCollection services)
    {
        services.AddScoped<PublicItemSearch>();
        services.AddScoped<PartialSearch>();
        services.AddScoped<SearchModel>();
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(Limit, LimitOf));
    }

    public static void MapSearchSuggestions(this WebApplication app) =>
        app.MapGet("/search/suggest", SuggestAsync)
            .For(Audience.Everybody)
            .RequireRateLimiting(Limit)
            .CacheOutput(Cached);

    private static void Cached(OutputCachePolicyBuilder policy)
    {
        PublicPage.Policy(policy);
        policy.Tag(PublicPages.Everything);
    }

    private static async Task<IReadOnlyList<string>> SuggestAsync(
        string? q,
        PublicItemSearch search,
        CancellationToken cancel
    ) => q is { Length: <= LongestStart } ? await search.SuggestAsync(SearchQuestion.Of(q), cancel) : [];

    private static RateLimitPartition<string> LimitOf(HttpContext context) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = PerMinute,
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }
        );
}
