using Chengming.Data;
using Chengming.Features.Portal;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>The names of all agencies, kept in memory: a few thousand at most in a province, and every list shows some.</summary>
internal sealed class AgencyNames(PlatformDb db, KeptFacts facts)
{
    public Task<IReadOnlyDictionary<Guid, NamedAgency>> GetAsync(CancellationToken cancel) =>
        facts.GetAsync<IReadOnlyDictionary<Guid, NamedAgency>>(
            nameof(AgencyNames),
            AgenciesFeature.CacheTag,
            async () =>
                await db
                    .Agencies.Select(a => new NamedAgency(a.Id, a.Code, a.Name, a.Path, a.PublishesHere))
                    .ToDictionaryAsync(a => a.Id, cancel)
        );
}

/// <summary>An agency by name.</summary>
internal sealed record NamedAgency(Guid Id, string Code, string Name, string Path, bool PublishesHere);
