using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.TurningPublic;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.TurningPublic;

/// <summary>依申请转主动公开 of the agencies that the person sees.</summary>
internal sealed class CandidatesModel(ListDesk desk, PlatformDb db) : OfficeListPage<CandidateRow>(desk)
{
    protected override OfficeList<CandidateRow> List => CandidateLists.All;

    protected override IQueryable<CandidateRow> Rows() =>
        from candidate in db.Set<ProactiveCandidate>().AsNoTracking()
        join request in db.Set<DisclosureRequest>() on candidate.RequestId equals request.Id
        join agency in User.Scope().Of(db.Agencies) on candidate.AgencyId equals agency.Id
        select new CandidateRow
        {
            Candidate = candidate,
            Request = request.Number,
            Wanted = request.Wanted,
            Agency = agency.Name,
        };
}
