using Chengming.Data;
using Chengming.Features.Agencies.Portal;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>An earlier version of a public item, as it was published.</summary>
internal sealed class EarlierVersionModel(
    Lazy<PlatformDb> db,
    ItemReading reading,
    AgencyFrames frames,
    TimeProvider clock
) : PublicItemPage(db, reading, frames, clock)
{
    public async Task<IResult> GetAsync(HttpContext visit, Guid id, int number)
    {
        var cancel = visit.RequestAborted;
        if (
            await Reading.FindAsync(id, cancel) is not { } shown
            || await VersionAsync(id, number, cancel) is not { } version
        )
        {
            return await NothingToReadAsync(id, cancel);
        }

        await ShowAsync(visit, shown with { Version = version }, await Reading.FilesAsync(id, version.Id, cancel));
        return View.IsNewest ? Results.Redirect(ItemLinks.Item(id)) : ItemSlices.Page(this);
    }

    private Task<VersionView?> VersionAsync(Guid id, int number, CancellationToken cancel) =>
        Db.ShownVersionsOf(id)
            .Where(v => v.Number == number)
            .Select(v => new VersionView(v.Id, v.Number, v.PublishedAt!.Value, v.Content))
            .SingleOrDefaultAsync(cancel);
}
