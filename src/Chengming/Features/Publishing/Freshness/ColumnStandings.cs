using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Portal;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Freshness;

/// <summary>How the columns of agencies stand: from the counts that the portal keeps anyway, and one query for what agencies decided.</summary>
internal sealed class ColumnStandings(PlatformDb db, ItemCounts counts, TimeProvider clock)
{
    private const string TownshipKind = "21-township";

    /// <summary>True when this agency has the column; what townships add is asked of townships only (Regulation art. 21).</summary>
    public static bool IsFor(PlatformColumn column, Agency agency) =>
        column.Kind.Code != TownshipKind || agency.Kind == AgencyKind.Township;

    /// <summary>The columns of one agency.</summary>
    public async Task<IReadOnlyList<ColumnStanding>> OfAsync(Agency agency, CancellationToken cancel) =>
        (await OfAsync([agency], cancel))[agency.Id];

    /// <summary>The columns of some agencies.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ColumnStanding>>> OfAsync(
        IReadOnlyList<Agency> agencies,
        CancellationToken cancel
    )
    {
        var ids = agencies.Select(a => a.Id).ToList();
        var own = (
            await db.Set<AgencyColumn>().AsNoTracking().Where(c => ids.Contains(c.AgencyId)).ToListAsync(cancel)
        ).ToLookup(c => c.AgencyId);
        var tally = await counts.GetAsync(db, cancel);
        var today = ChinaTime.Today(clock);
        return agencies.ToDictionary(a => a.Id, a => Of(a, own[a.Id].ToDictionary(c => c.Column), tally, today));
    }

    private static IReadOnlyList<ColumnStanding> Of(
        Agency agency,
        Dictionary<string, AgencyColumn> own,
        ItemTally tally,
        DateOnly today
    ) =>
        [
            .. PlatformColumns
                .All.Where(c => IsFor(c, agency) || tally.Of(c, agency.Id) > 0)
                .Select(column =>
                {
                    var plan = new ColumnPlan(column, own.GetValueOrDefault(column.Slug));
                    var items = tally.Of(column, agency.Id);
                    DateOnly? newest = tally.Newest(column, agency.Id) is { } at ? ChinaTime.Day(at) : null;
                    var isOff = plan.IsOff || own.GetValueOrDefault(column.Top.Slug)?.IsOff is true;
                    var isSilent = items == 0 && (isOff || column.Columns.Count > 0);
                    return new ColumnStanding(plan, items, newest, isSilent ? null : plan.Judge(newest, items, today));
                }),
        ];
}

/// <summary>What is asked of the standings of an agency's columns.</summary>
internal static class StandingCounts
{
    /// <summary>How many columns stand so.</summary>
    public static int In(this IReadOnlyList<ColumnStanding> columns, FreshnessState state) =>
        columns.Count(c => c.State == state);
}
