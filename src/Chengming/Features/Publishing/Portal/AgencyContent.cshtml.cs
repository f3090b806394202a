using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>法定主动公开内容 of one agency: the columns with what they hold, and what is newest.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class AgencyContentModel(PlatformDb db, PublicItemLists lists, ItemCounts counts) : PublicAgencyPage(db)
{
    private const int MostNewest = 10;

    public ColumnTree Columns { get; private set; } = null!;

    public IReadOnlyList<ListedItem> Newest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        var tally = await counts.GetAsync(Db, cancel);
        var leftOut = (
            await Db.Set<AgencyColumn>()
                .Where(c => c.AgencyId == Agency.Id && c.IsOff)
                .Select(c => c.Column)
                .ToListAsync(cancel)
        )
            .Where(slug => tally.Of(PlatformColumns.Of(slug), Agency.Id) == 0)
            .ToHashSet();
        Columns = new ColumnTree(
            [
                .. PlatformColumns.Tops.Where(c =>
                    (ColumnStandings.IsFor(c, Agency) && !leftOut.Contains(c.Slug)) || tally.Of(c, Agency.Id) > 0
                ),
            ],
            c => tally.Of(c, Agency.Id),
            c => ItemLinks.Content(code, c)
        )
        {
            LeftOut = leftOut,
        };
        Newest = await lists.NewestAsync(new(Agency: Agency.Id), MostNewest, cancel);
        HttpContext.ShowsAnewWith(PublicPages.OfAgency(Agency.Id));
        return Page();
    }
}
