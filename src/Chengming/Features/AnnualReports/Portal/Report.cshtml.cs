using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Portal;
using Chengming.Features.Portal.Tables;
using Chengming.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Portal;

/// <summary>A published report as the public sees it.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AnnualReportsFeature.CacheTag, AgenciesFeature.CacheTag])]
internal sealed class ReportModel(PlatformDb db, ReportFiles files) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    public PublishedReport Published { get; private set; } = null!;

    public AnnualReport Report { get; private set; } = null!;

    /// <summary>All years of the agency, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public KeyFigures Figures { get; private set; } = new(null, null, null);

    /// <summary>The three figures of the year before; null when that report is not here.</summary>
    public KeyFigures? LastYear { get; private set; }

    public YearlyFigures Yearly { get; private set; } = new([]);

    public IReadOnlyList<ReportFile> Downloads { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string agency, int year, CancellationToken cancel)
    {
        var reports = await db
            .PublishedReports.AsNoTracking()
            .Include(r => r.Agency)
            .Where(r => r.Agency.Code == agency)
            .OrderByDescending(r => r.Year)
            .ToListAsync(cancel);
        if (reports.Find(r => r.Year == year) is not { } published)
        {
            return NotFound();
        }

        Published = published;
        Agency = published.Agency;
        Report = published.Open();
        Years = [.. reports.Select(r => r.Year)];
        Figures = KeyFigures.Of(Report);
        LastYear = reports.Find(r => r.Year == year - 1) is { } before ? KeyFigures.Of(before.Open()) : null;
        Yearly = YearlyFigures.Of(reports.Where(r => r.Year <= Years[0]).Select(r => r.Open()));
        Downloads = files.Of(published, Report);
        return Page();
    }

    public ReportTable? TableOf(int section) =>
        Report.Form.Sections.FirstOrDefault(s => s.Number == section)?.Table is { } table
            ? ReportTable.Of(Report.Form.Table(table), Report)
            : null;
}
