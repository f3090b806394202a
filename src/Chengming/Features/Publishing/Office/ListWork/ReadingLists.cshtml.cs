using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Publishing.OwnLists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ListWork;

/// <summary>How many entries the lists of the agencies have that a supervisor sees; everybody else is led to the own agency's.</summary>
internal sealed class ReadingListsModel(PlatformDb db) : OfficePage
{
    private readonly List<Dictionary<Guid, int>> counts = [];

    /// <summary>The supervisor's own agency, whose lists the others may share.</summary>
    public Agency Own { get; private set; } = null!;

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    /// <summary>How many entries of its own an agency has in a list.</summary>
    public int CountOf(Agency agency, int list) => counts[list].GetValueOrDefault(agency.Id);

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        var scope = User.Scope();
        if (await db.OnlyAgencyAsync(scope, cancel) is { } only)
        {
            return LocalRedirect(PublishingLinks.ReadingList(only, OwnList.All[0].Slug));
        }

        Own = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == scope.AgencyId, cancel);
        // A body that publishes nothing here may still keep the lists of those below.
        var found = await scope
            .Of(db.Agencies.AsNoTracking())
            .Where(a => a.AbolishedOn == null && (after == null || a.Code.CompareTo(after) > 0))
            .OrderBy(a => a.Code)
            .Take(ScopeAgencies.PageLength + 1)
            .ToListAsync(cancel);
        var isLast = found.Count <= ScopeAgencies.PageLength;
        (Agencies, Next) = isLast ? (found, null) : (found[..^1], found[^2].Code);
        var ids = Agencies.Select(a => a.Id).ToList();
        foreach (var list in OwnList.All)
        {
            counts.Add(await list.CountAsync(db, ids, cancel));
        }

        return Page();
    }
}
