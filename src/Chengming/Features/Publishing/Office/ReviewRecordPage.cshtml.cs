using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>办理记录: every line of the reviews of all versions, and the proposals to take the item back.</summary>
internal sealed class ReviewRecordPageModel(PlatformDb db) : ItemPage(db)
{
    /// <summary>The versions, newest first, with their lines.</summary>
    public IReadOnlyList<ItemVersion> Versions { get; private set; } = [];

    public IReadOnlyList<Withdrawal> Withdrawals { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Versions = await Db.Set<ItemVersion>()
            .AsNoTracking()
            .Include(v => v.Records.OrderBy(r => r.Order))
            .Where(v => v.ItemId == Item.Id)
            .OrderByDescending(v => v.Number)
            .Take(50)
            .ToListAsync(cancel);
        Withdrawals = await Db.Set<Withdrawal>()
            .AsNoTracking()
            .Where(w => w.ItemId == Item.Id)
            .OrderByDescending(w => w.ProposedAt)
            .Take(50)
            .ToListAsync(cancel);
    }
}
