using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>告知补正.</summary>
internal sealed class CorrectionModel(PlatformDb db, RequestClocks clocks, SendCorrectionNotice send)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    [BindProperty]
    public DateOnly? CorrectBy { get; set; }

    [BindProperty]
    public string? Points { get; set; }

    /// <summary>The last day for the notice; null before the application was received.</summary>
    public DateOnly? NoticeBy =>
        Clock.ReceivedOn is { } received
            ? Clocks.CalendarOf(Agency.Id).AddWorkingDays(received, RequestPeriods.CorrectionNotice.On(received)).DueOn
            : null;

    /// <summary>Shows the form with what article 29 asks for and the application does not hold; the officer completes it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (page is not NotFoundResult)
        {
            Points = string.Join('\n', MissingContents.Of(Case).Select((missing, i) => $"{i + 1}. 请补充{missing}。"));
        }

        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => send.RunAsync(new(id, Version, On, CorrectBy, Points), HttpContext.Acting(), cancel),
            _ => "已登记补正告知。收到补正后请登记，答复期限自那一天起重新计算。",
            cancel
        );
}
