using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Office;
using Chengming.Law.Publication;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Freshness;

/// <summary>Says on the morning page which columns of the own agency are stale, will be soon, have too little in them or nothing.</summary>
internal sealed class ColumnMorning(PlatformDb db, ColumnStandings standings) : IMorningSource
{
    private const int MostRows = 6;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.Handler)) && !person.IsInRole(nameof(StaffRole.DisclosureHead)))
        {
            return [];
        }

        var own = person.Scope().AgencyId;
        var agency = await db.Agencies.AsNoTracking().Publishing().SingleOrDefaultAsync(a => a.Id == own, cancel);
        if (agency is null)
        {
            return [];
        }

        var columns = await standings.OfAsync(agency, cancel);
        var aging = columns
            .Where(c => c.State is FreshnessState.Stale or FreshnessState.DueSoon)
            .OrderBy(c => c.Freshness!.FreshUntil)
            .Take(MostRows)
            .Select(c => RowOf(c));
        return
        [
            .. aging,
            .. Summary(columns, FreshnessState.Empty, agency.Code),
            .. Summary(columns, FreshnessState.TooFew, agency.Code),
        ];
    }

    private static MorningItem RowOf(ColumnStanding standing)
    {
        var rule = standing.Plan.Rule;
        return new MorningItem(
            standing.State is FreshnessState.Stale ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
            $"更新栏目：{standing.Column.FullName}",
            null,
            standing.Freshness!.FreshUntil,
            $"最近一条发布于 {Time.ChinaTime.Date(standing.NewestOn!.Value)}，每 {UpdatePeriods.InWords(rule)}更新一次（{rule.Source}）",
            PublishingLinks.NewItemIn(ItemColumnOf(standing).Slug),
            "去起草"
        );
    }

    private static IEnumerable<MorningItem> Summary(
        IReadOnlyList<ColumnStanding> columns,
        FreshnessState state,
        string agency
    )
    {
        var found = columns.Where(c => c.State == state).ToList();
        if (found.Count == 0)
        {
            yield break;
        }

        var names = string.Join('、', found.Take(3).Select(c => c.Column.Name));
        yield return new MorningItem(
            MorningGroup.DueSoon,
            $"{found.Count} 个栏目{(state is FreshnessState.Empty ? "空白" : FreshnessStates.TermOf(state))}：{names}{(found.Count > 3 ? "等" : "")}",
            null,
            null,
            state is FreshnessState.Empty
                ? "国办秘函〔2019〕19号：空白栏目达到 5 个即单项否决；确实没有的，设为不设或者写明原因"
                : "条数没有达到设定的最少条数",
            $"{PublishingLinks.ColumnsOf(agency)}?state={state}",
            "去处理"
        );
    }

    /// <summary>The column into which a new item goes: the one below that was updated last, since items are put into those only.</summary>
    private static Columns.PlatformColumn ItemColumnOf(ColumnStanding standing) =>
        standing.Column.Columns.Count == 0 ? standing.Column : standing.Column.Columns[0];
}
