using Chengming.Data;
using Chengming.Features.Publishing.Reviewing.Form;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>发布审查表: the review on one sheet, to be printed, signed by hand and scanned where people sign on paper.</summary>
internal sealed class ReviewFormModel(PlatformDb db, ReviewFormSheets sheets) : ItemPage(db)
{
    /// <summary>The form.</summary>
    public ReviewFormSheet Sheet { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Sheet = await sheets.FillInAsync(Item, Newest, Agency, cancel);
}
