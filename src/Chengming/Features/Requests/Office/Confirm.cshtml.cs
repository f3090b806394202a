using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记双方确认.</summary>
internal sealed class ConfirmModel(PlatformDb db, RequestClocks clocks, ConfirmReceipt confirm, ConfirmForOffice ours)
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
            () => confirm.RunAsync(new(id, Version, On), HttpContext.Acting(), cancel),
            r => $"已登记，答复期限 {ChinaTime.Date(r.DueOn!.Value)}。",
            cancel
        );

    public Task<IActionResult> OnPostOfficeAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => ours.RunAsync(new(id, Version), HttpContext.Acting(), cancel),
            r => r.DueOn is { } due ? $"双方已确认，答复期限 {ChinaTime.Date(due)}。" : "已确认，等申请人确认。",
            cancel
        );
}
