using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>An agency in a list of choices.</summary>
public sealed record AgencyChoice(Guid Id, string Name)
{
    /// <summary>All agencies, those of a region together.</summary>
    public static async Task<IReadOnlyList<AgencyChoice>> AllAsync(PlatformDb db, CancellationToken cancel) =>
        await db
            .Agencies.OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Code)
            .Select(a => new AgencyChoice(a.Id, a.Name))
            .ToListAsync(cancel);
}
