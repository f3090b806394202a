using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>The agencies that the person sees and whose report of last year is not published.</summary>
internal sealed class UnpublishedReportsModel(ListDesk desk, PlatformDb db, TimeProvider clock)
    : OfficeListPage<UnpublishedRow>(desk)
{
    private readonly DateOnly today = ChinaTime.Today(clock);

    /// <summary>The year whose report is due.</summary>
    public int Year => ReportDeadline.YearDueOn(today);

    protected override OfficeList<UnpublishedRow> List => ReportLists.Unpublished(Year, today);

    protected override IQueryable<UnpublishedRow> Rows() =>
        UnpublishedReports
            .Of(db, User.Scope(), Year)
            .AsNoTracking()
            .Select(a => new UnpublishedRow
            {
                Id = a.Id,
                Agency = a.Name,
                Code = a.Code,
                Region = a.RegionName,
                Kind = a.Kind,
            });
}
