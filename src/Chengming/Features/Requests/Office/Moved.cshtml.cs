using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Dues;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>期限变动: due days that moved because a holiday notice or a convention changed.</summary>
internal sealed class MovedModel(ListDesk desk, PlatformDb db) : OfficeListPage<DueMoveRow>(desk)
{
    protected override OfficeList<DueMoveRow> List => DueMoveLists.Moves;

    protected override IQueryable<DueMoveRow> Rows() =>
        from move in db.Set<DueMove>().AsNoTracking()
        join request in db.Set<DisclosureRequest>().AsNoTracking() on move.RequestId equals request.Id
        join agency in User.Scope().Of(db.Agencies) on request.AgencyId equals agency.Id
        select new DueMoveRow
        {
            Id = move.Id,
            RequestId = request.Id,
            Number = request.Number,
            HandlerName = request.HandlerName,
            Before = move.Before,
            After = move.After,
            ClosedOn = request.ClosedOn,
            At = move.At,
        };
}
