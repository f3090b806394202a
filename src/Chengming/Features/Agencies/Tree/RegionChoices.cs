using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>Regions as a form offers them.</summary>
internal static class RegionChoices
{
    /// <summary>All of them; a whole country has some 3,200.</summary>
    public static async Task<IReadOnlyList<(string Code, string Words)>> AllAsync(
        PlatformDb db,
        CancellationToken cancel
    )
    {
        var regions = await db.Set<Region>()
            .OrderBy(r => r.Code)
            .Select(r => new { r.Code, r.FullName })
            .ToListAsync(cancel);
        return [.. regions.Select(r => (r.Code, $"{r.Code} {r.FullName}"))];
    }
}
