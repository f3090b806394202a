using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Exporting;
using Chengming.Features.Requests.Statistics;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Statistics;

/// <summary>The cases that a cell of table 3 counts.</summary>
internal sealed class CountedCasesModel(
    ListDesk desk,
    PlatformDb db,
    ExportWithoutNames withoutNames,
    TimeProvider clock
) : CountedAgencyPage<RequestRow>(desk, db)
{
    private readonly PlatformDb db = db;

    /// <summary>导出不含姓名的登记簿: the cases behind the figure.</summary>
    public Task<IActionResult> OnGetWithoutNamesAsync(bool words, CancellationToken cancel) =>
        SheetAsync(
            Request.Query,
            ExportWithoutNames.Title,
            (rows, filters) =>
                withoutNames.RunAsync(new(rows, $"{InWords}；{filters}", words), HttpContext.Acting(), cancel),
            cancel
        );

    protected override OfficeList<RequestRow> List => RequestLists.On(ChinaTime.Today(clock), User.AccountId(), []);

    protected override Task<bool> KnowsCellAsync(CancellationToken cancel) =>
        Task.FromResult(Table3.Cases(db, Period, Cell) is not null);

    protected override IQueryable<RequestRow> Rows() =>
        from request in Table3.Cases(db, Period, Cell)!
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
