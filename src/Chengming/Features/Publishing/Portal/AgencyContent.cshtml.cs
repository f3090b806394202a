using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Portal;

/// <summary>法定主动公开内容 of one agency: the columns with what they hold, and what is newest.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class AgencyContentModel(PlatformDb db, PublicItemLists lists, ItemCounts counts) : PublicAgencyPage(db)
{
    private const int MostNewest = 10;
    private const string TownshipKind = "21-township";

    public ColumnTree Columns { get; private set; } = null!;

    public IReadOnlyList<ListedItem> Newest { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        var tally = await counts.GetAsync(Db, cancel);
        Columns = new ColumnTree(
            [.. PlatformColumns.Tops.Where(c => IsOurs(c) || tally.Of(c, Agency.Id) > 0)],
            c => tally.Of(c, Agency.Id),
            c => ItemLinks.Content(code, c)
        );
        Newest = await lists.NewestAsync(new(Agency: Agency.Id), MostNewest, cancel);
        HttpContext.ShowsAnewWith(PublicPages.OfAgency(Agency.Id));
        return Page();
    }

    // What townships add is asked of townships only (Regulation art. 21).
    private bool IsOurs(PlatformColumn column) =>
        column.Kind.Code != TownshipKind || Agency.Kind == AgencyKind.Township;
}
