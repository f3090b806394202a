using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>登记缴费.</summary>
internal sealed class FeePaidModel(PlatformDb db, RequestClocks clocks, RecordPayment pay) : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => pay.RunAsync(new(id, Version, On), HttpContext.Acting(), cancel),
            _ => "已登记缴费，答复期限从次日起重新计算。",
            cancel
        );
}
