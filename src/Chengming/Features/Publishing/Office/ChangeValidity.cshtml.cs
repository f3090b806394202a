using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>提出清理结论.</summary>
internal sealed class ChangeValidityModel(PlatformDb db, ProposeValidityChange propose, TimeProvider clock)
    : ItemPage(db)
{
    [BindProperty]
    public string? Conclusion { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? SuccessorNumber { get; set; }

    /// <summary>What the public reads now; null when it is not public.</summary>
    public PublicItem? Shown { get; private set; }

    public DateOnly Today => ChinaTime.Today(clock);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                propose.RunAsync(
                    new(id, Version, Conclusion, From, Note, SuccessorNumber),
                    HttpContext.Acting(),
                    cancel
                ),
            PublishingLinks.Item(id),
            _ => "已提出清理结论，等分管领导批准。批准之前，门户上的有效性不变。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Shown = await Db.Set<PublicItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Item.Id, cancel);
}
