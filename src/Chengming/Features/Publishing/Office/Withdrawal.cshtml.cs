using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>批准撤回.</summary>
internal sealed class WithdrawalModel(PlatformDb db, DecideWithdrawal decide) : ItemPage(db)
{
    [BindProperty]
    public string? Words { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, bool approves, CancellationToken cancel) =>
        DoAsync(
            id,
            () => decide.RunAsync(new(id, Version, approves, Words), HttpContext.Acting(), cancel),
            PublishingLinks.Item(id),
            _ => approves ? "已批准，信息已从门户撤下。" : "已退回撤回申请，信息继续公开。",
            cancel
        );
}
