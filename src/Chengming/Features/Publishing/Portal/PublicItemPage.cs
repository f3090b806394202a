using Chengming.Data;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A page about one item: what is public of it, or that it was taken back.</summary>
internal abstract class PublicItemPage(
    Lazy<PlatformDb> db,
    ItemReading reading,
    AgencyFrames frames,
    TimeProvider clock
)
{
    public ItemView View { get; private set; } = null!;

    /// <summary>What stands around the page.</summary>
    public AgencyFrame Frame { get; private set; } = null!;

    protected PlatformDb Db => db.Value;

    protected ItemReading Reading => reading;

    protected async Task ShowAsync(HttpContext visit, ShownItem shown, IReadOnlyList<FileView> files)
    {
        Frame = await frames.OfAsync(shown.Item.AgencyId, visit.RequestAborted);
        View = new ItemView(shown.Item, shown.Version, Frame.Agency, files, ChinaTime.Today(clock));
        visit.ShowsAnewWith(PublicPages.OfItem(shown.Item.Id));
    }

    /// <summary>The answer when there is nothing to read: gone for what was taken back, otherwise unknown.</summary>
    protected async Task<IResult> NothingToReadAsync(Guid id, CancellationToken cancel) =>
        await Db.WithdrawnAsync(id, cancel) is { } withdrawn ? ItemSlices.Page(withdrawn) : Results.NotFound();
}

/// <summary>Items that were taken back (撤回).</summary>
internal static class WithdrawnItems
{
    /// <summary>When and why an item was taken back; null for one that is public or never was.</summary>
    public static Task<WithdrawnItem?> WithdrawnAsync(this PlatformDb db, Guid id, CancellationToken cancel) =>
        db.Set<DisclosureItem>()
            .Where(i => i.Id == id && i.PublicVersionId == null && i.WithdrawnAt != null)
            .Select(i => new WithdrawnItem(i.WithdrawnAt!.Value, i.WithdrawalReason ?? ""))
            .SingleOrDefaultAsync(cancel);
}
