using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Agencies.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>Everything an agency says of itself, with what is still missing.</summary>
internal sealed class OverviewModel(PlatformDb db, RemedyDirectory remedies) : AgencyPage(db)
{
    public IReadOnlyList<AgencyDepartment> Departments { get; private set; } = [];

    public RemedyOrgans Remedies { get; private set; } = new(null, null, null);

    public string HolidayRegion { get; private set; } = "";

    public DisclosureGuide? Guide { get; private set; }

    public int PublishedRules { get; private set; }

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Departments = await Db.Set<AgencyDepartment>()
            .AsNoTracking()
            .Where(d => d.AgencyId == Agency.Id && d.IsActive)
            .OrderBy(d => d.Order)
            .ToListAsync(cancel);
        Remedies = await remedies.OfAsync(Agency, cancel);
        HolidayRegion = await Db.Set<Region>()
            .Where(r => r.Code == Agency.WorkingDayRegion)
            .Select(r => r.FullName)
            .SingleAsync(cancel);
        Guide = await Db.Set<DisclosureGuide>()
            .AsNoTracking()
            .SingleOrDefaultAsync(g => g.AgencyId == Agency.Id, cancel);
        PublishedRules = await Db.Set<DisclosureRule>()
            .CountAsync(r => r.AgencyId == Agency.Id && r.State == RuleState.Published, cancel);
    }
}
