using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>确定延迟答复.</summary>
internal sealed class DeferralModel(PlatformDb db, RequestClocks clocks, DeferReply defer) : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => defer.RunAsync(new(id, Version, On, Until, Why), HttpContext.Acting(), cancel),
            r => $"已登记，答复期限改为{ChinaTime.DayInWords(r.DueOn!.Value)}。",
            cancel
        );
}
