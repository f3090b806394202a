using Chengming.Data;
using Chengming.Features.Portal;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>The frames of the agencies' pages, kept in memory.</summary>
internal sealed class AgencyFrames(Lazy<PlatformDb> db, KeptFacts facts)
{
    /// <summary>The frame of an agency that has pages.</summary>
    public Task<AgencyFrame> OfAsync(Guid agency, CancellationToken cancel) =>
        facts.GetAsync(
            (nameof(AgencyFrames), agency),
            AgenciesFeature.CacheTag,
            async () =>
                await AgencyFrame.OfAsync(
                    db.Value,
                    await db.Value.Agencies.AsNoTracking().SingleAsync(a => a.Id == agency, cancel),
                    cancel
                )
        );
}
