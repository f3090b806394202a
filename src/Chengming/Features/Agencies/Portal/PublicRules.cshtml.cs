using Chengming.Data;
using Chengming.Features.Agencies.Rules;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>An agency's rules about disclosure: those in force, then those that are not any more.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class PublicRulesModel(PlatformDb db) : PublicAgencyPage(db)
{
    public IReadOnlyList<DisclosureRule> InForce { get; private set; } = [];

    public IReadOnlyList<DisclosureRule> Archived { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        var rules = await Db.Set<DisclosureRule>()
            .AsNoTracking()
            .Where(r => r.AgencyId == Agency.Id && r.State != RuleState.Draft)
            .OrderBy(r => r.Order)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);
        InForce = [.. rules.Where(r => r.State is RuleState.Published)];
        Archived = [.. rules.Where(r => r.State is RuleState.Archived).OrderByDescending(r => r.ChangedAt)];
        return Page();
    }
}
