using Chengming.Data;
using Chengming.Features.Agencies;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>The agencies that did not publish the report of a year.</summary>
internal static class UnpublishedReports
{
    public static IQueryable<Agency> Of(PlatformDb db, AgencyScope scope, int year) =>
        scope
            .Of(db.Agencies)
            .Where(a => a.AbolishedOn == null && ReportDeadline.Bound.Contains(a.Kind))
            .Where(a => !db.PublishedReports.Any(r => r.AgencyId == a.Id && r.Year == year));
}
