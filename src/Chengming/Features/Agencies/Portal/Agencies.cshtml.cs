using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Agencies.Portal;

/// <summary>The agencies that publish here.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class AgenciesModel(AgencyDirectory directory) : PageModel
{
    private const int LongestName = 60;

    public AgencySearch Search { get; private set; } = new(null, null, null);

    public IReadOnlyList<ListedAgency> Agencies { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public IReadOnlyList<AgencyCount> Regions { get; private set; } = [];

    public IReadOnlyList<AgencyCount> Kinds { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? region, string? kind, string? after, CancellationToken cancel)
    {
        Search = new AgencySearch(
            q?.Trim() is { Length: > 0 and <= LongestName } name ? name : null,
            region is { Length: 6 } ? region : null,
            AgencyKind.All.FirstOrDefault(k => k.Code == kind)
        );
        (Agencies, Count, Next) = await directory.PageAsync(Search, after, cancel);
        Regions = await directory.RegionsAsync(Search, cancel);
        Kinds = await directory.KindsAsync(Search, cancel);
    }
}
