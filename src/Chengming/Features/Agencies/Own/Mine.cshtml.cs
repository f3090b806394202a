using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>The agencies whose information this person keeps; somebody with one agency goes straight there.</summary>
internal sealed class MineModel(PlatformDb db) : OfficePage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = await User.Scope()
            .Of(db.Agencies.AsNoTracking())
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Select(a => new Row(
                a.Code,
                a.Name,
                a.Kind,
                a.RegionName,
                a.AbolishedOn,
                a.DisclosureOffice.Phone,
                db.Set<DisclosureGuide>().Where(g => g.AgencyId == a.Id).Select(g => g.LastReviewedOn).FirstOrDefault()
            ))
            .ToListAsync(cancel);
        return Rows is [var only] ? LocalRedirect(AgencyLinks.Office(only.Code)) : Page();
    }

    /// <summary>An agency of the list.</summary>
    internal sealed record Row(
        string Code,
        string Name,
        AgencyKind Kind,
        string RegionName,
        DateOnly? AbolishedOn,
        string Phone,
        DateOnly? GuideReviewedOn
    );
}
