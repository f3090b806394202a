using Chengming.Data;
using Chengming.Features.Agencies;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Portal;

/// <summary>网站地图: where everything is, for people.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class SiteMapModel(PlatformDb db) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<(string Code, string Name)> Agencies { get; private set; } = [];

    /// <summary>True when there are more agencies than the page lists.</summary>
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var agencies = await db
            .Agencies.Where(a => a.PublishesHere && a.AbolishedOn == null)
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Take(Most + 1)
            .Select(a => new { a.Code, a.Name })
            .ToListAsync(cancel);
        Agencies = [.. agencies.Take(Most).Select(a => (a.Code, a.Name))];
        HasMore = agencies.Count > Most;
    }
}
