using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Freshness;
using Chengming.Law.Publication;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.ColumnWork;

/// <summary>How the columns of all agencies stand that a supervisor sees; everybody else is led to the own agency's.</summary>
internal sealed class ColumnsOverviewModel(PlatformDb db, ColumnStandings standings) : OfficePage
{
    /// <summary>The states that are counted.</summary>
    public static IReadOnlyList<FreshnessState> Shown { get; } =
    [
        FreshnessState.Stale,
        FreshnessState.DueSoon,
        FreshnessState.TooFew,
        FreshnessState.Empty,
        FreshnessState.EmptyWithStatement,
        FreshnessState.Fresh,
    ];

    public IReadOnlyList<(Agency Agency, IReadOnlyList<ColumnStanding> Columns)> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        if (await db.OnlyAgencyAsync(User.Scope(), cancel) is { } own)
        {
            return LocalRedirect(PublishingLinks.ColumnsOf(own));
        }

        var (agencies, next) = await db.PublishingAgenciesAsync(User.Scope(), after, cancel);
        var found = await standings.OfAsync(agencies, cancel);
        (Rows, Next) = ([.. agencies.Select(a => (a, found[a.Id]))], next);
        return Page();
    }
}
