using Chengming.Data;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Statistics;

/// <summary>What is counted (统计范围): the cases of an agency, or of it and everything below it, in a period.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Path">Its path.</param>
/// <param name="WithSubtree">True to count what lies below it too.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
[Term("统计范围")]
public sealed record CountedPeriod(Guid AgencyId, string Path, bool WithSubtree, DateOnly From, DateOnly Until)
{
    /// <summary>The cases of whoever is counted, of any time.</summary>
    internal IQueryable<DisclosureRequest> Requests(PlatformDb db)
    {
        var all = db.Set<DisclosureRequest>().AsNoTracking();
        return WithSubtree
            ? all.Where(r => db.Agencies.Any(a => a.Id == r.AgencyId && a.Path.StartsWith(Path)))
            : all.Where(r => r.AgencyId == AgencyId);
    }
}
