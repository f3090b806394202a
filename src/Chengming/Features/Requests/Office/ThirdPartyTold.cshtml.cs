using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

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

    /// <summary>Key of the consultation of the third party that was told.</summary>
    [BindProperty]
    public string? ThirdParty { get; set; }

    /// <summary>The third parties to choose among; each is named as the case names it.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf(DisclosureRequest request) =>
        [
            .. request
                .Consultations(ConsultationKind.ThirdParty)
                .Select(c => new SelectListItem(
                    request.ToldOn(c) is { } told ? $"{c.Words}（{ChinaTime.Date(told)}已告知）" : c.Words,
                    c.Key
                )),
        ];

    /// <summary>The one chosen; at first the only one that was not told.</summary>
    public string? ThirdPartyChosen => ThirdParty ?? (Case.ThirdPartiesNotTold is [var only] ? only.Key : null);

    /// <summary>The third parties that were asked, each with what it said.</summary>
    public IReadOnlyList<(string Whom, string Opinion, DateOnly? ToldOn)> Asked =>
        [
            .. Case.Consultations(ConsultationKind.ThirdParty)
                .Select(c =>
                    (c.Words, Case.Events.LastOrDefault(e => IsAnswerTo(c, e))?.Words ?? "没有收到意见", Case.ToldOn(c))
                ),
        ];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => tell.RunAsync(new(id, Version, On, Words, ThirdParty), HttpContext.Acting(), cancel),
            done =>
                done.ThirdPartiesNotTold is { Count: > 0 } left
                    ? $"已登记告知第三方，还有 {left.Count} 个没有告知。"
                    : "已登记告知第三方。",
            cancel
        );

    private static bool IsAnswerTo(RequestEvent asked, RequestEvent happened) =>
        happened.Kind is RequestEventKind.ConsultationEnded && happened.Key == asked.Key;
}
