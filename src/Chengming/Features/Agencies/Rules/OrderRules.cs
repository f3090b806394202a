using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules;

/// <summary>排列公开制度: puts an agency's rules in the order in which the list shows them.</summary>
public sealed class OrderRules(PlatformDb db, IOutputCacheStore cache)
{
    /// <summary>Whose rules, and the place of each.</summary>
    public sealed record Input(Guid AgencyId, IReadOnlyDictionary<Guid, int> Places);

    /// <summary>Orders the rules.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (AgencyChange.GoneProblem(agency) is { } gone)
        {
            return gone;
        }

        var rules = await db.Set<DisclosureRule>().Where(r => r.AgencyId == agency.Id).ToListAsync(cancel);
        var ordered = rules
            .OrderBy(r => input.Places.GetValueOrDefault(r.Id, r.Order))
            .ThenBy(r => r.Order)
            .ThenBy(r => r.Id);
        var place = 0;
        foreach (var rule in ordered)
        {
            rule.PutAt(++place);
        }

        db.Record(context, new RulesOrdered(agency.Subject));
        await db.SaveChangesAsync(cancel);
        await cache.EvictByTagAsync(AgenciesFeature.CacheTag, cancel);
        return agency;
    }
}

/// <summary>An agency's rules were put in order.</summary>
[Term("排列公开制度")]
public sealed record RulesOrdered(AuditSubject Subject) : AuditedEvent(Subject);
