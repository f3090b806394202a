using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Items;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>批准清理结论.</summary>
internal sealed class ValidityDecisionModel(PlatformDb db, DecideValidityChange decide) : ItemPage(db)
{
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The text that is to take its place.</summary>
    public PublicItem? Successor { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, bool approves, CancellationToken cancel) =>
        DoAsync(
            id,
            () => decide.RunAsync(new(id, Version, approves, Words), HttpContext.Acting(), cancel),
            PublishingLinks.Item(id),
            _ => approves ? "已批准清理结论，门户已按它标明有效性。" : "已退回清理结论，门户上的有效性不变。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Successor = OpenValidityChange?.SuccessorId is { } id
            ? await Db.Set<PublicItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel)
            : null;
}
