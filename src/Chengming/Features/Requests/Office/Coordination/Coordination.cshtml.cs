using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Portal;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Coordination;

/// <summary>协办: what colleagues were asked for, and the form to ask.</summary>
internal sealed class CoordinationModel(
    PlatformDb db,
    RequestClocks clocks,
    AskForAssistance ask,
    ChaseAssistance chase,
    Words words
) : CoordinationPage(db, clocks)
{
    [BindProperty]
    public Guid? DepartmentId { get; set; }

    [BindProperty]
    public Guid? HelperId { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    /// <summary>The day as the form shows it.</summary>
    public string DueOnText => DueOn is { } day ? ChinaTime.Date(day) : "";

    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Helpers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>请求协办.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoHereAsync(
            id,
            () => ask.RunAsync(new(id, DepartmentId, HelperId, Asked, DueOn), HttpContext.Acting(), cancel),
            "已请求协办。",
            cancel
        );

    /// <summary>催办.</summary>
    public Task<IActionResult> OnPostChaseAsync(Guid id, Guid assistance, CancellationToken cancel) =>
        DoHereAsync(
            id,
            () => chase.RunAsync(new(assistance, Version), HttpContext.Acting(), cancel),
            "已催办。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        await base.ReadAsync(cancel);
        var me = User.AccountId();
        Departments =
        [
            new(words["不指定"], ""),
            .. await Db.Set<AgencyDepartment>()
                .Where(d => d.AgencyId == Agency.Id && d.IsActive)
                .OrderBy(d => d.Order)
                .Select(d => new SelectListItem(d.Name, d.Id.ToString()))
                .ToListAsync(cancel),
        ];
        Helpers =
        [
            new(words["不指定"], ""),
            .. await AssignRequest
                .HandlersOf(Db, Agency.Id)
                .Where(a => a.Id != me)
                .Select(a => new SelectListItem(a.Name, a.Id.ToString()))
                .ToListAsync(cancel),
        ];
    }
}
