using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>要求说明理由.</summary>
internal sealed class ReasonsModel(PlatformDb db, RequestClocks clocks, AskForReasons ask, RequesterMonth months)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    /// <summary>What the same applicant asked for in the month.</summary>
    public IReadOnlyList<DisclosureRequest> Month { get; private set; } = [];

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => ask.RunAsync(new(id, Version, On, AnswerBy, Found), HttpContext.Acting(), cancel),
            _ => "已登记要求说明理由，答复期限继续计算。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) => Month = await months.OfAsync(Case, cancel);
}
