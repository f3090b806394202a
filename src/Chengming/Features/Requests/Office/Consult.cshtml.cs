using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>征求意见.</summary>
internal sealed class ConsultModel(PlatformDb db, RequestClocks clocks, BeginConsultation begin)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Whom { get; set; }

    [BindProperty]
    public DateOnly? LetterReceivedOn { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => begin.RunAsync(new(id, Version, Kind, Whom, On, LetterReceivedOn), HttpContext.Acting(), cancel),
            _ => "已登记征求意见，等待答复的时间不计入答复期限。",
            cancel
        );
}
