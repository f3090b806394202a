using Chengming.Data;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>What an agency is, and where it is reached.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class AgencyHomeModel(PlatformDb db) : PublicAgencyPage(db)
{
    public IReadOnlyList<AgencyDepartment> Departments { get; private set; } = [];

    /// <summary>The agencies directly below that publish here.</summary>
    public IReadOnlyList<(string Code, string Name)> Below { get; private set; } = [];

    public bool IsEmpty =>
        !Agency.Contacts.IsKnown
        && !Agency.DisclosureOffice.IsKnown
        && Departments.Count == 0
        && Agency.LeadingGroup.Count == 0
        && Agency.ReadingPlaces.Count == 0;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Departments = await Db.Set<AgencyDepartment>()
            .AsNoTracking()
            .Where(d => d.AgencyId == Agency.Id && d.IsActive)
            .OrderBy(d => d.Order)
            .ToListAsync(cancel);
        var below = await Db
            .Agencies.Where(a => a.ParentId == Agency.Id && a.PublishesHere && a.AbolishedOn == null)
            .OrderBy(a => a.Path)
            .Select(a => new { a.Code, a.Name })
            .ToListAsync(cancel);
        Below = [.. below.Select(a => (a.Code, a.Name))];
        return Page();
    }
}
