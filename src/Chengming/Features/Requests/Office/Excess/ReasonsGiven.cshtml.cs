using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>登记收到理由.</summary>
internal sealed class ReasonsGivenModel(PlatformDb db, RequestClocks clocks, TakeReasons take) : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    [BindProperty]
    public string? Reasons { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => take.RunAsync(new(id, Version, On, Reasons), HttpContext.Acting(), cancel),
            _ => "已登记申请人说明的理由。",
            cancel
        );
}
