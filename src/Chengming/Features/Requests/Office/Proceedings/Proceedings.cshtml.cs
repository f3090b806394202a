using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Proceedings;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Proceedings;

/// <summary>复议诉讼台账: reviews and suits of the agencies that the person sees.</summary>
internal sealed class ProceedingsModel(ListDesk desk, PlatformDb db) : OfficeListPage<ProceedingRow>(desk)
{
    /// <summary>True when the person registers them.</summary>
    public bool MayRegister =>
        RequestKeepers.May(HttpContext.Acting().Actor, User.Scope().AgencyId, RequestKeepers.Workers);

    protected override OfficeList<ProceedingRow> List => ProceedingLists.All;

    protected override IQueryable<ProceedingRow> Rows() =>
        from proceeding in db.Set<RemedyProceeding>().AsNoTracking()
        join agency in User.Scope().Of(db.Agencies) on proceeding.AgencyId equals agency.Id
        join request in db.Set<DisclosureRequest>() on proceeding.RequestId equals request.Id into requests
        from about in requests.DefaultIfEmpty()
        select new ProceedingRow
        {
            Proceeding = proceeding,
            Agency = agency.Name,
            Request = about == null ? null : about.Number,
        };
}
