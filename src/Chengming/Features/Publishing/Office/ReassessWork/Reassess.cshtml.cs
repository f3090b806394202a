using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reassessing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ReassessWork;

/// <summary>Looks again at an item that is not disclosed.</summary>
internal sealed class ReassessModel(PlatformDb db, ReassessItem reassess) : ItemPage(db)
{
    [BindProperty]
    public bool? Opens { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Reassessment> History { get; private set; } = [];

    public bool MayAssess =>
        ReassessItem.Refusal(HttpContext.Acting().Actor, new ItemAtWork(Item, Newest, Agency)) is null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => reassess.RunAsync(new(id, Version, Opens, Reason), HttpContext.Acting(), cancel),
            Opens is true ? PublishingLinks.Item(id) : PublishingLinks.Reassessments,
            _ =>
                Opens is true
                    ? "已转为主动公开，现在是草稿；核对内容后送审，审查签字齐全才能发布。"
                    : "已记录评估结论，维持不公开。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        History = await Db.Set<Reassessment>()
            .AsNoTracking()
            .Where(r => r.ItemId == Item.Id)
            .OrderByDescending(r => r.At)
            .ToListAsync(cancel);
}
