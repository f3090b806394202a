using Chengming.Features.Office;

namespace Chengming.Features.Search.Pages;

/// <summary>Searching for anything by name or code.</summary>
internal sealed class SearchModel(SearchEverything search) : OfficePage
{
    /// <summary>What is looked for; empty for nothing yet.</summary>
    public string Query { get; private set; } = "";

    /// <summary>What was found.</summary>
    public IReadOnlyList<FoundKind> Kinds { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        var query = q?.Trim() ?? "";
        Query = query.Length > SearchEverything.LongestQuery ? query[..SearchEverything.LongestQuery] : query;
        if (Query.Length > 0)
        {
            Kinds = await search.RunAsync(Query, User, cancel);
        }
    }
}
