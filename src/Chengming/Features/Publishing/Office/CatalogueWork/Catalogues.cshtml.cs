using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Catalogues;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.CatalogueWork;

/// <summary>The standard catalogue over all agencies that a supervisor sees; everybody else is led to the own agency's.</summary>
internal sealed class CataloguesModel(PlatformDb db, AgencyCatalogues catalogues) : OfficePage
{
    /// <summary>The states that are counted.</summary>
    public static IReadOnlyList<MatterState> Shown { get; } =
    [MatterState.Public, MatterState.Missing, MatterState.OutOfDate, MatterState.NotConcerned];

    public IReadOnlyList<(Agency Agency, AgencyCatalogue Catalogue)> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        if (await db.OnlyAgencyAsync(User.Scope(), cancel) is { } own)
        {
            return LocalRedirect(PublishingLinks.Catalogue(own));
        }

        var (agencies, next) = await db.PublishingAgenciesAsync(User.Scope(), after, cancel);
        var found = await catalogues.OfAsync(agencies, cancel);
        (Rows, Next) = ([.. agencies.Select(a => (a, found[a.Id]))], next);
        return Page();
    }
}
