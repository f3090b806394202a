using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Portal;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>指派承办.</summary>
internal sealed class AssignModel(PlatformDb db, RequestClocks clocks, AssignRequest assign, Words words)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public Guid? DepartmentId { get; set; }

    [BindProperty]
    public Guid? HandlerId { get; set; }

    /// <summary>The departments in use.</summary>
    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    /// <summary>The handlers of the agency.</summary>
    public IReadOnlyList<SelectListItem> Handlers { get; private set; } = [];

    /// <summary>Numbers of the applications that go along.</summary>
    public IReadOnlyList<string> Joined { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (page is not NotFoundResult)
        {
            (DepartmentId, HandlerId) = (Case.DepartmentId, Case.HandlerId);
        }

        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => assign.RunAsync(new(id, Version, DepartmentId, HandlerId), HttpContext.Acting(), cancel),
            r =>
                (r.HandlerName.Length > 0 ? $"已指派给{r.HandlerName}" : "已指派到科室，等承办人认领")
                + (Joined.Count > 0 ? $"；合并办理的 {Joined.Count} 件一并指派。" : "。"),
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        var none = new SelectListItem(words["不指定"], "");
        var departments = await Db.Set<AgencyDepartment>()
            .Where(d => d.AgencyId == Agency.Id && (d.IsActive || d.Id == Case.DepartmentId))
            .OrderBy(d => d.Order)
            .Select(d => new SelectListItem(d.Name, d.Id.ToString()))
            .ToListAsync(cancel);
        var handlers = await AssignRequest
            .HandlersOf(Db, Agency.Id)
            .Select(a => new SelectListItem(a.Name, a.Id.ToString()))
            .ToListAsync(cancel);
        Joined = Case.WasJoinedByOthers
            ? await AssignRequest.JoinedTo(Db, Case.Id).Select(r => r.Number).ToListAsync(cancel)
            : [];
        (Departments, Handlers) = ([none, .. departments], [none, .. handlers]);
    }
}
