using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>提出撤回.</summary>
internal sealed class WithdrawItemModel(PlatformDb db, ProposeWithdrawal propose) : ItemPage(db)
{
    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, string? because, CancellationToken cancel)
    {
        Ground = WithdrawalGround.Find(because)?.Code;
        return ShowAsync(id, cancel);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => propose.RunAsync(new(id, Version, Ground, Reason), HttpContext.Acting(), cancel),
            PublishingLinks.Item(id),
            _ => "已提出撤回，等分管领导批准。批准之前，门户上仍然公开。",
            cancel
        );
}
