using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Archive.Appraising;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>鉴定和销毁清册 of the agencies that the person sees.</summary>
internal sealed class AppraisalsModel(ListDesk desk, PlatformDb db) : OfficeListPage<AppraisalRow>(desk)
{
    protected override OfficeList<AppraisalRow> List => AppraisalLists.All;

    protected override IQueryable<AppraisalRow> Rows() =>
        from appraisal in db.Set<FileAppraisal>().AsNoTracking()
        join agency in User.Scope().Of(db.Agencies) on appraisal.AgencyId equals agency.Id
        select new AppraisalRow { Appraisal = appraisal, Agency = agency.Name };
}
