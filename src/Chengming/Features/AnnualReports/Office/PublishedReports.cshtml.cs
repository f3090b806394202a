using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>The published annual reports of the agencies that the person sees.</summary>
internal sealed class PublishedReportsModel(ListDesk desk, PlatformDb db) : OfficeListPage<ReportRow>(desk)
{
    protected override OfficeList<ReportRow> List => ReportLists.Published;

    protected override IQueryable<ReportRow> Rows() =>
        from report in db.PublishedReports.AsNoTracking()
        join agency in User.Scope().Of(db.Agencies) on report.AgencyId equals agency.Id
        select new ReportRow
        {
            Id = report.Id,
            Agency = agency.Name,
            AgencyCode = agency.Code,
            Region = agency.RegionName,
            Year = report.Year,
            Received = report.Received,
            Answered = report.Answered,
            CarriedForward = report.CarriedForward,
            PublishedAt = report.PublishedAt,
        };
}
