using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>An agency's guide as it was published; the newest edition unless another one is asked for.</summary>
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class PublicGuideModel(PlatformDb db) : PublicAgencyPage(db)
{
    /// <summary>All editions, the newest first.</summary>
    public IReadOnlyList<EditionRow> Editions { get; private set; } = [];

    /// <summary>The edition shown; null while none was published.</summary>
    public GuideEdition? Edition { get; private set; }

    public GuideContent? Guide { get; private set; }

    public DateOnly? ReviewedOn { get; private set; }

    public bool IsNewest => Edition?.Number == Editions[0].Number;

    public async Task<IActionResult> OnGetAsync(string code, int? number, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Editions = await Db.Set<GuideEdition>()
            .Where(e => e.AgencyId == Agency.Id)
            .OrderByDescending(e => e.Number)
            .Select(e => new EditionRow(e.Number, e.PublishedAt, e.Reason))
            .ToListAsync(cancel);
        var wanted = number ?? (Editions is [var newest, ..] ? newest.Number : null);
        Edition = await Db.Set<GuideEdition>()
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.AgencyId == Agency.Id && e.Number == wanted, cancel);
        if (number is not null && Edition is null)
        {
            return NotFound();
        }

        Guide = Edition?.Open();
        ReviewedOn = await Db.Set<DisclosureGuide>()
            .Where(g => g.AgencyId == Agency.Id)
            .Select(g => g.LastReviewedOn)
            .SingleOrDefaultAsync(cancel);
        return Page();
    }

    /// <summary>An edition of the list.</summary>
    internal sealed record EditionRow(int Number, DateTimeOffset PublishedAt, string Reason);
}
