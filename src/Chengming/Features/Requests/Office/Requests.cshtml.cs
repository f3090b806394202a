using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Lists;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>登记簿: the cases of the agencies that the person sees.</summary>
internal sealed class RequestsModel(ListDesk desk, PlatformDb db, TimeProvider clock) : OfficeListPage<RequestRow>(desk)
{
    private IReadOnlyList<ListChoice> departments = [];

    /// <summary>True when the person registers and works on cases.</summary>
    public bool MayRegister =>
        RequestKeepers.May(HttpContext.Acting().Actor, User.Scope().AgencyId, RequestKeepers.Workers);

    protected override OfficeList<RequestRow> List =>
        RequestLists.On(ChinaTime.Today(clock), User.AccountId(), departments);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var own = User.Scope().AgencyId;
        departments = await db.Set<AgencyDepartment>()
            .Where(d => d.AgencyId == own)
            .OrderBy(d => d.Order)
            .Select(d => new ListChoice(d.Id.ToString(), d.Name))
            .ToListAsync(HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override IQueryable<RequestRow> Rows() =>
        from request in db.Set<DisclosureRequest>().AsNoTracking()
        join agency in User.Scope().Of(db.Agencies) on request.AgencyId equals agency.Id
        join department in db.Set<AgencyDepartment>() on request.DepartmentId equals department.Id into departments
        from assigned in departments.DefaultIfEmpty()
        select new RequestRow
        {
            Request = request,
            Agency = agency.Name,
            Department = assigned == null ? null : assigned.Name,
        };
}
