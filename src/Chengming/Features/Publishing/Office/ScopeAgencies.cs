using Chengming.Data;
using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>The agencies whose publishing a person looks after, page by page.</summary>
internal static class ScopeAgencies
{
    public const int PageLength = 50;

    /// <summary>Those that publish here; what was abolished and public utilities, which go by rules of their own, are left out.</summary>
    public static IQueryable<Agency> Publishing(this IQueryable<Agency> agencies) =>
        agencies.Where(a => a.PublishesHere && a.AbolishedOn == null && !a.Kind.Equals(AgencyKind.PublicUtility));

    /// <summary>Code of the own agency for somebody who sees no other; null for a supervisor.</summary>
    public static async Task<string?> OnlyAgencyAsync(
        this PlatformDb db,
        AgencyScope scope,
        CancellationToken cancel
    ) =>
        scope.WithSubtree
            ? null
            : await db.Agencies.Where(a => a.Id == scope.AgencyId).Select(a => a.Code).SingleAsync(cancel);

    /// <summary>A page of the agencies by code, and where the next one begins.</summary>
    public static async Task<(IReadOnlyList<Agency> Agencies, string? Next)> PublishingAgenciesAsync(
        this PlatformDb db,
        AgencyScope scope,
        string? after,
        CancellationToken cancel
    )
    {
        var found = await scope
            .Of(db.Agencies.AsNoTracking())
            .Publishing()
            .Where(a => after == null || a.Code.CompareTo(after) > 0)
            .OrderBy(a => a.Code)
            .Take(PageLength + 1)
            .ToListAsync(cancel);
        return found.Count > PageLength ? (found[..PageLength], found[PageLength - 1].Code) : (found, null);
    }
}
