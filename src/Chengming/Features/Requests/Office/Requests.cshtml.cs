using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Exporting;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>登记簿: the cases of the agencies that the person sees.</summary>
internal sealed class RequestsModel(
    ListDesk desk,
    PlatformDb db,
    ExportWithoutNames withoutNames,
    ExportWithNames withNames,
    TimeProvider clock
) : OfficeListPage<RequestRow>(desk)
{
    private IReadOnlyList<ListChoice> departments = [];

    /// <summary>True when the person registers and works on cases.</summary>
    public bool MayRegister =>
        RequestKeepers.May(HttpContext.Acting().Actor, User.Scope().AgencyId, RequestKeepers.Workers);

    /// <summary>What the names are taken out for, as typed.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    /// <summary>导出不含姓名的登记簿.</summary>
    public Task<IActionResult> OnGetWithoutNamesAsync(bool words, CancellationToken cancel) =>
        SheetAsync(
            Request.Query,
            ExportWithoutNames.Title,
            (rows, filters) => withoutNames.RunAsync(new(rows, filters, words), HttpContext.Acting(), cancel),
            cancel
        );

    /// <summary>导出含姓名的登记簿.</summary>
    public Task<IActionResult> OnPostWithNamesAsync(string? query, CancellationToken cancel)
    {
        // It names people, so that nothing on the way keeps it.
        Response.Headers.CacheControl = "no-store";
        return SheetAsync(
            ListWish<RequestRow>.Parse(query),
            ExportWithNames.Title,
            (rows, filters) => withNames.RunAsync(new(rows, filters, Purpose), HttpContext.Acting(), cancel),
            cancel
        );
    }

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
        from request in Seen(User.Scope())
        join agency in db.Agencies on request.AgencyId equals agency.Id into agencies
        from receiver in agencies.DefaultIfEmpty()
        join department in db.Set<AgencyDepartment>() on request.DepartmentId equals department.Id into departments
        from assigned in departments.DefaultIfEmpty()
        select new RequestRow
        {
            Request = request,
            Agency = receiver.Name,
            Department = assigned == null ? null : assigned.Name,
        };

    /// <summary>
    /// The cases of the scope, asked for in such a way that both databases read them in the order of an index: a plain join to the agencies makes SQLite begin with
    /// these and sort all their cases (0.3 s at 100,000).
    /// </summary>
    private IQueryable<DisclosureRequest> Seen(AgencyScope scope)
    {
        var all = db.Set<DisclosureRequest>().AsNoTracking();
        return scope.WithSubtree
            ? all.Where(r => scope.Of(db.Agencies).Any(a => a.Id == r.AgencyId))
            : all.Where(r => r.AgencyId == scope.AgencyId);
    }
}
