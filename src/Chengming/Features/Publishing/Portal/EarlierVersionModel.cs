using Chengming.Data;
using Chengming.Features.Agencies.Portal;

namespace Chengming.Features.Publishing.Portal;

/// <summary>An earlier version of a public item, as it was published.</summary>
internal sealed class EarlierVersionModel(
    Lazy<PlatformDb> db,
    ItemReading reading,
    AgencyFrames frames,
    TimeProvider clock
) : PublicItemPage(db, reading, frames, clock)
{
    public async Task<IResult> GetAsync(HttpContext visit, Guid id, int number) =>
        !await FindAsync(visit, id, number) ? await NothingToReadAsync(id, visit.RequestAborted)
        : View.IsNewest ? Results.Redirect(ItemLinks.Item(id))
        : ItemSlices.Page(this);
}
