using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Portal.Searching;

/// <summary>What is already public on the matter somebody is applying for, and who published it: what can be read needs no application (第三十六条第一项).</summary>
internal static class KnownItems
{
    /// <summary>Most characters of an application that are read.</summary>
    private const int LongestText = 300;
    private const int Most = 5;

    // What every application says and no document is about: 申请公开, 本人, 复印件. The longer ones first, so that none is cut by a shorter one.
    private static readonly string[] ApplyingWords =
    [
        .. EmbeddedFiles
            .Json<List<string>>("Features/Portal/Searching/applying-words.json")
            .OrderByDescending(w => w.Length),
    ];

    /// <param name="Title">Of the item.</param>
    /// <param name="Address">Of its page on this site.</param>
    /// <param name="Agency">Name of the agency that published it.</param>
    /// <param name="AgencyCode">Its code, as the application form sends it.</param>
    internal sealed record KnownItem(string Title, string Address, string Agency, string AgencyCode);

    // Not kept in the cache: hardly two people type the same sentence.
    public static void MapKnownItems(this WebApplication app) =>
        app.MapGet("/search/known", FindAsync).For(Audience.Everybody).RequireRateLimiting(SearchSuggestions.Limit);

    private static async Task<IReadOnlyList<KnownItem>> FindAsync(
        string? q,
        PartialSearch search,
        CancellationToken cancel
    )
    {
        if (q is not { Length: > 0 and <= LongestText })
        {
            return [];
        }

        var subject = ApplyingWords.Aggregate(q, (text, word) => text.Replace(word, " ", StringComparison.Ordinal));
        var found = await search.FindAsync(new ItemsAsked(SearchQuestion.Of(subject)), cancel);
        return
        [
            .. (found?.Hits ?? [])
                .Take(Most)
                .Select(h => new KnownItem(
                    h.Row.Item.Title,
                    ItemLinks.Item(h.Row.Item.Id),
                    h.Row.AgencyName,
                    h.Row.AgencyCode
                )),
        ];
    }
}
