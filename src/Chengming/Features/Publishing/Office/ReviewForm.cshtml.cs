using Chengming.Data;
using Chengming.Features.Publishing.Reviewing;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>发布审查表: the review on one sheet, to be printed, signed by hand and scanned where people sign on paper.</summary>
internal sealed class ReviewFormModel(PlatformDb db, ItemReader reader) : ItemPage(db)
{
    /// <summary>What the machine found.</summary>
    public ReadVersion Read { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Read = await reader.ReadAsync(Item, Newest, Agency, cancel);
}
