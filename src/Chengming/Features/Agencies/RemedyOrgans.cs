using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Oversight;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>Where somebody turns who is not content with an agency (救济机关).</summary>
/// <param name="ReviewOrgan">行政复议机关; null when there is none or it is not known.</param>
/// <param name="Basis">Why it is that organ; null when somebody named it by hand.</param>
/// <param name="Court">The court; null while nobody named it.</param>
[Term("救济机关")]
public sealed record RemedyOrgans(string? ReviewOrgan, string? Basis, string? Court);

/// <summary>Works out the remedy organs of agencies.</summary>
public sealed class RemedyDirectory(PlatformDb db, TimeProvider clock)
{
    /// <summary>The organs that were named; for the review organ that nobody named, the one that the tree gives.</summary>
    public async Task<RemedyOrgans> OfAsync(Agency agency, CancellationToken cancel) =>
        agency.ReviewOrgan is { } named
            ? new RemedyOrgans(named, null, agency.Court)
            : await DerivedAsync(agency, cancel);

    /// <summary>
    /// The nearest people's government above, for bodies whose acts one reviews; the law says why. A topmost government's organ is not in the
    /// tree and stays unknown.
    /// </summary>
    public async Task<RemedyOrgans> DerivedAsync(Agency agency, CancellationToken cancel)
    {
        var government = agency.Kind.Discloses is null
            ? null
            : (await AboveAsync(agency, cancel)).FirstOrDefault(a => a.Kind.IsGovernment);
        return government is null
            ? new RemedyOrgans(null, null, agency.Court)
            : new RemedyOrgans(
                government.Name,
                ReviewOrgan.Of(agency.Kind.Discloses!.Value, ChinaTime.Today(clock)).Basis,
                agency.Court
            );
    }

    /// <summary>The agencies above one, the nearest first.</summary>
    public async Task<List<Agency>> AboveAsync(Agency agency, CancellationToken cancel)
    {
        var ids = agency.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).SkipLast(1).ToList();
        var above = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        return [.. above.OrderByDescending(a => a.Path.Length)];
    }
}
