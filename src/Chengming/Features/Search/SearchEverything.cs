using System.Security.Claims;

namespace Chengming.Features.Search;

/// <summary>Asks every source for what the words of the search box mean.</summary>
internal sealed class SearchEverything(IEnumerable<ISearchSource> sources)
{
    /// <summary>Things of one kind that are shown.</summary>
    public const int MostOfKind = 8;

    /// <summary>Longest query.</summary>
    public const int LongestQuery = 60;

    /// <summary>The kinds of which something was found. The sources share one database context and run one after the other.</summary>
    public async Task<IReadOnlyList<FoundKind>> RunAsync(string query, ClaimsPrincipal person, CancellationToken cancel)
    {
        var kinds = new List<FoundKind>();
        foreach (var source in sources.OrderBy(s => s.Order))
        {
            var found = await source.FindAsync(query, person, MostOfKind + 1, cancel);
            if (found.Count > 0)
            {
                var more = found.Count > MostOfKind;
                kinds.Add(
                    new FoundKind(source.Title, [.. found.Take(MostOfKind)], more, more ? source.MoreAt(query) : null)
                );
            }
        }

        return kinds;
    }
}

/// <summary>What was found of one kind.</summary>
/// <param name="Title">The kind.</param>
/// <param name="Hits">The first of them.</param>
/// <param name="HasMore">True when there are more.</param>
/// <param name="MoreAt">Where all of them are listed; null when nowhere.</param>
internal sealed record FoundKind(string Title, IReadOnlyList<SearchHit> Hits, bool HasMore, string? MoreAt);
