using Chengming.Data;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Releasing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A public item at its permanent address.</summary>
internal sealed class ItemModel(Lazy<PlatformDb> db, ItemReading reading, AgencyFrames frames, TimeProvider clock)
    : PublicItemPage(db, reading, frames, clock)
{
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

    public async Task<IResult> GetAsync(HttpContext visit, Guid id)
    {
        var cancel = visit.RequestAborted;
        if (await Reading.WholeAsync(id, cancel) is not { } whole)
        {
            return await NothingToReadAsync(id, cancel);
        }

        await ShowAsync(visit, whole.Shown, whole.Files);
        (Interpretations, Related) = (whole.Interpretations, whole.Related);
        visit.ShowsAnewWith(Interpretations.Concat(Related).Select(i => PublicPages.OfItem(i.Id)));
        if (View.Item.Interprets is { } interpreted)
        {
            Document = await Reading.LinkAsync(interpreted, cancel);
            visit.ShowsAnewWith(PublicPages.OfItem(interpreted));
        }

        if (View.Item.SuccessorId is { } successor)
        {
            Successor = await Reading.LinkAsync(successor, cancel);
            visit.ShowsAnewWith(PublicPages.OfItem(successor));
        }

        if (View.Version.Number > 1)
        {
            Versions = await Db.ShownVersionsOf(id)
                .OrderByDescending(v => v.Number)
                .Select(v => new ListedVersion(v.Number, v.PublishedAt!.Value, v.CorrectionNote))
                .ToListAsync(cancel);
        }

        return ItemSlices.Page(this);
    }
}
