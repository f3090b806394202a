using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记收到补正.</summary>
internal sealed class CorrectedModel(PlatformDb db, RequestClocks clocks, TakeCorrection take) : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    [BindProperty]
    public string? Wanted { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => take.RunAsync(new(id, Version, On, Wanted), HttpContext.Acting(), cancel),
            r => $"已登记，答复期限 {ChinaTime.Date(r.DueOn!.Value)}。",
            cancel
        );
}
