using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Law;
using Chengming.Law.Calendar;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Freshness;

/// <summary>设置栏目: an agency says how a column of its own is kept. An indicator in force can be made stricter, not laxer.</summary>
public sealed class SetColumn(PlatformDb db, PublicPages pages, TimeProvider clock)
{
    private const int LongestStatement = 200;
    private const int LongestPeriod = 1100;
    private const int MostItems = 500;

    /// <summary>Whose column, the version that was read (0 for none), and what is decided.</summary>
    public sealed record Input(
        Guid AgencyId,
        string Column,
        int Version,
        int? UpdatePeriodDays,
        int? MinItems,
        string? EmptyStatement,
        bool IsOff
    );

    /// <summary>Keeps the decision, or says what has to be mended.</summary>
    public async Task<Outcome<AgencyColumn>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (Refusal(context.Actor, agency) is { } refusal)
        {
            return refusal;
        }

        var column = PlatformColumns.Of(input.Column);
        var statement = input.EmptyStatement?.Trim() ?? "";
        if (Check(input, column, statement) is { Count: > 0 } problems)
        {
            return problems;
        }

        var own = await AgencyColumns.ForAsync(db, agency, column, input.Version, cancel);
        own.Set(input.UpdatePeriodDays, input.MinItems, statement, input.IsOff);
        db.Record(context, new ColumnSet(own.SubjectOf(agency)));
        await db.SaveChangesAsync(cancel);
        await pages.ShowAgencyAnewAsync(agency.Id, cancel);
        return own;
    }

    internal static Problem? Refusal(Actor actor, Agency agency) =>
        ItemKeepers.Refusal(actor, agency, StaffRole.Handler, StaffRole.DisclosureHead);

    private List<Problem> Check(Input input, PlatformColumn column, string statement)
    {
        var today = ChinaTime.Today(clock);
        var rule = column.Update;
        var isLaxer =
            column.HasUpdateRule
            && rule.Mark is SourceMark.Confirmed
            && input.UpdatePeriodDays is { } days
            && today.AddDays(days) > rule.FreshUntil(today);
        return new FieldCheck()
            .Holds(
                input.UpdatePeriodDays is null or (>= 1 and <= LongestPeriod),
                nameof(input.UpdatePeriodDays),
                $"更新周期请填 1 至 {LongestPeriod} 天；不填的按默认周期。"
            )
            .Holds(
                !isLaxer,
                nameof(input.UpdatePeriodDays),
                $"{rule.Source}要求更短的周期（{UpdatePeriods.InWords(rule)}），只能更严，不能放宽。"
            )
            .Holds(
                input.MinItems is null or (>= 1 and <= MostItems),
                nameof(input.MinItems),
                $"最少条数请填 1 至 {MostItems}；不填的按默认条数。"
            )
            .AtMost(nameof(input.EmptyStatement), "空白说明", statement, LongestStatement)
            .Holds(
                !input.IsOff || (input.UpdatePeriodDays is null && input.MinItems is null),
                nameof(input.IsOff),
                "不设的栏目不需要更新周期和最少条数，请清空这两项。"
            )
            .Problems;
    }
}

/// <summary>An agency decided how it keeps a column.</summary>
[Term("设置栏目")]
public sealed record ColumnSet(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>Update periods in words (更新周期用语).</summary>
internal static class UpdatePeriods
{
    public static string InWords(UpdateRule rule) =>
        rule.Unit switch
        {
            UpdateUnit.Days => $"{rule.Count} 天",
            UpdateUnit.Weeks => $"{rule.Count} 周",
            UpdateUnit.Months => $"{rule.Count} 个月",
            _ => throw new InvalidOperationException($"There is no unit {rule.Unit}."),
        };
}
