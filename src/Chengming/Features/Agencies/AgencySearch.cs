using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>Finds agencies by code or name: the person's own, and for supervisors those below it.</summary>
internal sealed class AgencySearch(PlatformDb db) : ISearchSource
{
    public string Title => "机关";

    public int Order => 10;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string query,
        ClaimsPrincipal person,
        int most,
        CancellationToken cancel
    )
    {
        var code = query.ToLowerInvariant();
        return await person
            .Scope()
            .Of(db.Agencies)
            .AsNoTracking()
            .Where(a => a.Code == code || a.Name.Contains(query) || a.ShortName.Contains(query))
            .OrderByDescending(a => a.Code == code)
            .ThenBy(a => a.Code)
            .Take(most)
            .Select(a => new SearchHit(a.Name, a.Code + "　" + a.RegionName, "/agencies/" + a.Code + "/reports"))
            .ToListAsync(cancel);
    }

    public string? MoreAt(string query) => null;
}
