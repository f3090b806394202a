using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Portal;

/// <summary>An earlier version of a public item, as it was published.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class EarlierVersionModel(PlatformDb db, ItemReading reading, AgencyFrames frames, TimeProvider clock)
    : PublicItemPage(db, reading, frames, clock)
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancel) =>
        !await FindAsync(id, number, cancel) ? await NothingToReadAsync(id, cancel)
        : View.IsNewest ? Redirect(ItemLinks.Item(id))
        : Page();
}
