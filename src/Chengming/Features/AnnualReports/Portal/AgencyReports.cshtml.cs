using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Portal;

/// <summary>The years one agency published.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AnnualReportsFeature.CacheTag, AgenciesFeature.CacheTag])]
internal sealed class AgencyReportsModel(PlatformDb db) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    public AgencyFrame Frame { get; private set; } = null!;

    public YearlyFigures Yearly { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (
            await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code && a.PublishesHere, cancel)
            is not { } agency
        )
        {
            return NotFound();
        }

        Agency = agency;
        Frame = await AgencyFrame.OfAsync(db, agency, cancel);
        var reports = await db.PublishedReports.AsNoTracking().Where(r => r.AgencyId == agency.Id).ToListAsync(cancel);
        Yearly = YearlyFigures.Of(reports.Select(r => r.Open()));
        return Page();
    }
}

/// <summary>Charts and tables of one agency over the years.</summary>
/// <param name="Agency">Its code.</param>
/// <param name="Current">The year whose page this is; null on a page of all years.</param>
/// <param name="Figures">The figures.</param>
internal sealed record YearlyView(string Agency, int? Current, YearlyFigures Figures);
