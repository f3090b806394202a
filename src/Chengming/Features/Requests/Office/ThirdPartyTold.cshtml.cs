using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记告知第三方.</summary>
internal sealed class ThirdPartyToldModel(PlatformDb db, RequestClocks clocks, TellThirdParty tell)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The third parties that were asked, each with what it said.</summary>
    public IReadOnlyList<(string Whom, string Opinion)> Asked =>
        [
            .. Case.Consultations(ConsultationKind.ThirdParty)
                .Select(c => (c.Words, Case.Events.LastOrDefault(e => IsAnswerTo(c, e))?.Words ?? "没有收到意见")),
        ];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => tell.RunAsync(new(id, Version, On, Words), HttpContext.Acting(), cancel),
            _ => "已登记告知第三方。",
            cancel
        );

    private static bool IsAnswerTo(RequestEvent asked, RequestEvent happened) =>
        happened.Kind is RequestEventKind.ConsultationEnded && happened.Key == asked.Key;
}
