using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Releasing;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Portal;

/// <summary>What an agency published of one matter of the standard catalogue.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class AgencyMatterModel(PlatformDb db, PublicItemLists lists) : PublicAgencyPage(db)
{
    public CatalogueMatter Matter { get; private set; } = null!;

    public ItemListPage List { get; private set; } = null!;

    public ItemPaging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, string matter, string? after, CancellationToken cancel)
    {
        if (StandardCatalogue.Emergency.Find(matter) is not { } found || !await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Matter = found;
        List = await lists.PageAsync(new ItemFilter(Agency: Agency.Id, Matter: found.Code), after, cancel);
        var address = ItemLinks.Matter(code, found.Code);
        Paging = new ItemPaging(
            after is null ? null : address,
            List.Next is { } next ? ItemLinks.With(address, ("after", next)) : null
        );
        HttpContext.ShowsAnewWith(PublicPages.OfAgency(Agency.Id));
        return Page();
    }
}
