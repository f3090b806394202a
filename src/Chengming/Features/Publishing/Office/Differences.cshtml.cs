using Chengming.Data;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Content.Comparing;
using Chengming.Features.Publishing.Items;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>与上一版比较: what a version changed.</summary>
internal sealed class DifferencesModel(PlatformDb db) : ItemPage(db)
{
    /// <summary>The version before.</summary>
    public ItemVersion Earlier { get; private set; } = null!;

    /// <summary>The version.</summary>
    public ItemVersion Later { get; private set; } = null!;

    /// <summary>The differences of the text.</summary>
    public TextComparison Comparison { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var versions = await Db.Set<ItemVersion>()
            .AsNoTracking()
            .Include(v => v.Attachments.OrderBy(a => a.Order))
            .Where(v => v.ItemId == id && (v.Number == number || v.Number == number - 1))
            .OrderBy(v => v.Number)
            .ToListAsync(cancel);
        if (versions is not [var earlier, var later])
        {
            return NotFound();
        }

        (Earlier, Later) = (earlier, later);
        Comparison = TextComparison.Between(TextOf(earlier), TextOf(later));
        return Page();
    }

    private static ItemText TextOf(ItemVersion version) => ItemText.From(version.Content.Text).OrThrow();
}
