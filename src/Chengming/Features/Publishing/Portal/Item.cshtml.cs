using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A public item at its permanent address.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class ItemModel(
    PlatformDb db,
    ItemReading reading,
    AgencyFrames frames,
    PublicItemLists lists,
    TimeProvider clock
) : PublicItemPage(db, reading, frames, clock)
{
    private const int MostInterpretations = 20;
    private const int MostRelated = 5;

    /// <summary>The document that this item interprets; null when it interprets none, or one that is not public.</summary>
    public LinkedItem? Document { get; private set; }

    /// <summary>The items that interpret this one.</summary>
    public IReadOnlyList<LinkedItem> Interpretations { get; private set; } = [];

    /// <summary>The newest others of the same column and agency.</summary>
    public IReadOnlyList<LinkedItem> Related { get; private set; } = [];

    /// <summary>The text that took its place.</summary>
    public LinkedItem? Successor { get; private set; }

    /// <summary>All versions that were published, the newest first; the only one is not listed.</summary>
    public IReadOnlyList<ListedVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, null, cancel))
        {
            return await NothingToReadAsync(id, cancel);
        }

        if (View.Item.Interprets is { } interpreted)
        {
            Document = await Reading.LinkAsync(interpreted, cancel);
            HttpContext.ShowsAnewWith(PublicPages.OfItem(interpreted));
        }

        if (View.Item.SuccessorId is { } successor)
        {
            Successor = await Reading.LinkAsync(successor, cancel);
            HttpContext.ShowsAnewWith(PublicPages.OfItem(successor));
        }

        Interpretations = await Reading.InterpretationsAsync(id, MostInterpretations, cancel);
        var near = await lists.NewestAsync(new(View.Column, View.Item.AgencyId), MostRelated + 1, cancel);
        Related =
        [
            .. near.Where(i => i.Item.Id != id)
                .Take(MostRelated)
                .Select(i => new LinkedItem(i.Item.Id, i.Item.Title, i.Item.PublishedAt)),
        ];
        HttpContext.ShowsAnewWith([.. Interpretations.Concat(Related).Select(i => PublicPages.OfItem(i.Id))]);
        if (View.Version.Number > 1)
        {
            Versions = await Db.ShownVersionsOf(id)
                .OrderByDescending(v => v.Number)
                .Select(v => new ListedVersion(v.Number, v.PublishedAt!.Value, v.CorrectionNote))
                .ToListAsync(cancel);
        }

        return Page();
    }
}
