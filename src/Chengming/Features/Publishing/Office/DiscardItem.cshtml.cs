using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Forms;
using Chengming.Features.Publishing.Drafting;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>作废草稿.</summary>
internal sealed class DiscardItemModel(PlatformDb db, DiscardItem discard) : ItemPage(db)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the page says before the step.</summary>
    public Confirmation Confirmation =>
        new(
            [
                $"“{Item.Title}”不再起草和审查，不能恢复。",
                $"索引号 {Item.IndexNumber} 不再使用，草稿和审查记录留存备查。",
            ],
            "作废草稿",
            PublishingLinks.Item(Item.Id),
            AsksReason: true,
            Version
        );

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => discard.RunAsync(new(id, Version, Reason), HttpContext.Acting(), cancel),
            PublishingLinks.Items,
            item => $"已作废“{item.Title}”。",
            cancel
        );
}
