using System.Globalization;
using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>Finds published annual reports by the agency's code or name, or by year, for those who do the work of disclosure.</summary>
internal sealed class ReportSearchSource(PlatformDb db) : ISearchSource
{
    public string Title => "年度报告";

    public int Order => 30;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string query,
        ClaimsPrincipal person,
        int most,
        CancellationToken cancel
    )
    {
        if (!Audience.Business.Admits(person))
        {
            return [];
        }

        var code = query.ToLowerInvariant();
        int? year = int.TryParse(query, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        var found = await (
            from report in db.PublishedReports.AsNoTracking()
            join agency in person.Scope().Of(db.Agencies) on report.AgencyId equals agency.Id
            where agency.Code == code || agency.Name.Contains(query) || report.Year == year
            orderby agency.Code == code descending, report.Year descending, agency.Code
            select new
            {
                agency.Name,
                agency.Code,
                report.Year,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(f => new SearchHit(
                $"{f.Name} {f.Year} 年度报告",
                f.Code,
                ReportLinks.Report(f.Code, f.Year)
            )),
        ];
    }

    public string? MoreAt(string query) =>
        int.TryParse(query, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? $"{ReportOfficeLinks.Reports}?year={query}"
            : $"{ReportOfficeLinks.Reports}?q={Uri.EscapeDataString(query)}";
}
