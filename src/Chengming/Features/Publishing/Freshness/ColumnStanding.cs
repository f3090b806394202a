using Chengming.Features.Publishing.Columns;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Freshness;

/// <summary>How a column of an agency is to be kept: the rule that holds by default, and what the agency decided.</summary>
/// <param name="Column">The column.</param>
/// <param name="Own">What the agency decided; null for nothing.</param>
internal sealed record ColumnPlan(PlatformColumn Column, AgencyColumn? Own)
{
    public bool IsOff => Own?.IsOff is true;

    public string Statement => Own?.EmptyStatement ?? "";

    /// <summary>True when something new has to come within a period; a lower column without a rule of its own must only not be empty.</summary>
    public bool HasPeriod => Column.HasUpdateRule || Own?.UpdatePeriodDays is not null;

    /// <summary>The rule in force.</summary>
    public UpdateRule Rule
    {
        get
        {
            var rule = Own?.UpdatePeriodDays is { } days
                ? Column.Update with
                {
                    Count = days,
                    Unit = UpdateUnit.Days,
                    WarnDays = Math.Min(Column.Update.WarnDays, days / 3),
                    Source = "本机关设定",
                }
                : Column.Update;
            return rule with
            {
                MinimumItems = Own?.MinItems ?? rule.MinimumItems,
                // Whether the site may have an empty column at all is a matter of the whole column, not of each one below it.
                EmptyAllowedWithStatement = rule.EmptyAllowedWithStatement || !Column.HasUpdateRule,
            };
        }
    }

    /// <summary>How the column stands on a day.</summary>
    public ColumnFreshness Judge(DateOnly? newestOn, int items, DateOnly today)
    {
        var judged = Rule.Judge(newestOn, items, Statement.Length > 0, today);
        return HasPeriod || items == 0 ? judged
            : items < Rule.MinimumItems ? new ColumnFreshness(FreshnessState.TooFew, null)
            : new ColumnFreshness(FreshnessState.Fresh, null);
    }
}

/// <summary>A column as it stands for an agency.</summary>
/// <param name="Plan">How it is to be kept.</param>
/// <param name="Items">Public items, with those of the columns below.</param>
/// <param name="NewestOn">The day of the newest one; null when there is none.</param>
/// <param name="Freshness">The judgement; null where there is none: a column that is switched off, or empty together with those below, which say so.</param>
internal sealed record ColumnStanding(ColumnPlan Plan, int Items, DateOnly? NewestOn, ColumnFreshness? Freshness)
{
    public PlatformColumn Column => Plan.Column;

    public FreshnessState? State => Freshness?.State;
}

/// <summary>The words for how columns stand (栏目更新状态用语).</summary>
internal static class FreshnessStates
{
    public static string TermOf(FreshnessState state) =>
        state switch
        {
            FreshnessState.Fresh => "更新及时",
            FreshnessState.DueSoon => "即将到期",
            FreshnessState.Stale => "超期未更新",
            FreshnessState.TooFew => "条数不足",
            FreshnessState.Empty => "空白栏目",
            FreshnessState.EmptyWithStatement => "空白已说明",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There are no words for this state."),
        };

    public static string? ToneOf(FreshnessState state) =>
        state switch
        {
            FreshnessState.Stale or FreshnessState.Empty => "error",
            FreshnessState.DueSoon or FreshnessState.TooFew => "warning",
            FreshnessState.Fresh => "done",
            _ => null,
        };
}
