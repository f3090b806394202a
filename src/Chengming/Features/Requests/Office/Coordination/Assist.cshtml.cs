using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Dues;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Coordination;

/// <summary>答复协办, or taking it back.</summary>
internal sealed class AssistModel(
    PlatformDb db,
    RequestClocks clocks,
    AnswerAssistance answer,
    WithdrawAssistance withdraw
) : CoordinationPage(db, clocks)
{
    /// <summary>What was asked.</summary>
    public Assistance One { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? AnsweredBy { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid assistance, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (page is NotFoundResult || !Find(assistance))
        {
            return NotFound();
        }

        (Version, AnsweredBy) = (One.Version, One.Whom);
        return page;
    }

    /// <summary>登记答复.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, Guid assistance, CancellationToken cancel) =>
        DoWithAsync(
            id,
            assistance,
            async () =>
                await answer.RunAsync(new(assistance, Version, Answer, AnsweredBy), HttpContext.Acting(), cancel),
            "已登记协办的答复。",
            cancel
        );

    /// <summary>撤回.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid assistance, CancellationToken cancel) =>
        DoWithAsync(
            id,
            assistance,
            async () => await withdraw.RunAsync(new(assistance, Version), HttpContext.Acting(), cancel),
            "已撤回协办。",
            cancel
        );

    private async Task<IActionResult> DoWithAsync(
        Guid id,
        Guid assistance,
        Func<Task<Chengming.Actions.Outcome<Assistance>>> act,
        string done,
        CancellationToken cancel
    )
    {
        var version = Version;
        if (await ShowAsync(id, cancel) is NotFoundResult || !Find(assistance))
        {
            return NotFound();
        }

        Version = version;
        var page = await DoHereAsync(id, act, done, cancel);
        // What was asked may have changed meanwhile; whoever sends the form again has then seen it.
        Find(assistance);
        Version = Response.StatusCode == StatusCodes.Status409Conflict ? One.Version : version;
        return page;
    }

    private bool Find(Guid assistance)
    {
        One = All.FirstOrDefault(a => a.Id == assistance)!;
        return One is not null;
    }
}
