using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.Releasing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The standard catalogue of an agency as the public reads it: what it must publish, what it has published, and what is missing.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class AgencyCatalogueModel(PlatformDb db, AgencyCatalogues catalogues) : PublicAgencyPage(db)
{
    public AgencyCatalogue Catalogue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Catalogue = await catalogues.OfAsync(Agency, cancel);
        HttpContext.ShowsAnewWith(PublicPages.OfAgency(Agency.Id));
        return Page();
    }
}
