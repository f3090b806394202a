using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>登记收费通知送达.</summary>
internal sealed class FeeReceivedModel(PlatformDb db, RequestClocks clocks, NoteFeeNotice note)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => note.RunAsync(new(id, Version, On), HttpContext.Acting(), cancel),
            _ => "已登记送达。",
            cancel
        );
}
