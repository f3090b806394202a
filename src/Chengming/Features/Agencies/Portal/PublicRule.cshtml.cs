using Chengming.Data;
using Chengming.Features.Agencies.Rules;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>One rule as it was published.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class PublicRuleModel(PlatformDb db) : PublicAgencyPage(db)
{
    public DisclosureRule Rule { get; private set; } = null!;

    /// <summary>The rule that took its place; null when none did.</summary>
    public Guid? ReplacedBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        var rule = await Db.Set<DisclosureRule>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.AgencyId == Agency.Id && r.State != RuleState.Draft, cancel);
        if (rule is null)
        {
            return NotFound();
        }

        Rule = rule;
        ReplacedBy = await Db.Set<DisclosureRule>()
            .Where(r => r.RevisesId == id && r.State != RuleState.Draft)
            .Select(r => (Guid?)r.Id)
            .FirstOrDefaultAsync(cancel);
        return Page();
    }
}
