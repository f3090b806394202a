using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>栏目更新要求: how long a column may go without anything new, and how much must stand in it.</summary>
/// <param name="Code">The stable code, e.g. <c>news</c>.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Count">Days, weeks or months; positive.</param>
/// <param name="Unit">In what the period is measured.</param>
/// <param name="WarnDays">Days before the end at which it is called due.</param>
/// <param name="MinimumItems">Items that must at least stand in the column.</param>
/// <param name="EmptyAllowedWithStatement">True when an empty column is right as long as it says why (无此类信息).</param>
/// <param name="IsVeto">True when the inspection of government websites fails a site for it (单项否决).</param>
/// <param name="Source">Who asks for it.</param>
/// <param name="Mark">How sure that is; an agency may change what is not confirmed, and make confirmed ones stricter.</param>
[Term("栏目更新要求")]
public sealed record UpdateRule(
    string Code,
    string Name,
    int Count,
    UpdateUnit Unit,
    int WarnDays,
    int MinimumItems,
    bool EmptyAllowedWithStatement,
    bool IsVeto,
    string Source,
    SourceMark Mark
)
{
    /// <summary>The last day on which a column whose newest item is of <paramref name="newestOn"/> is still fresh.</summary>
    public DateOnly FreshUntil(DateOnly newestOn) =>
        Unit switch
        {
            UpdateUnit.Days => newestOn.AddDays(Count),
            UpdateUnit.Weeks => newestOn.AddDays(7 * Count),
            UpdateUnit.Months => newestOn.AddMonths(Count),
            _ => throw new InvalidOperationException($"There is no unit {Unit}."),
        };

    /// <summary>How a column stands on a day.</summary>
    /// <param name="newestOn">The day of the newest item; null when there is none.</param>
    /// <param name="items">Items that can be seen.</param>
    /// <param name="hasStatement">True when the column says why it is empty.</param>
    /// <param name="today">The day.</param>
    public ColumnFreshness Judge(DateOnly? newestOn, int items, bool hasStatement, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        if (items == 0 || newestOn is not { } newest)
        {
            return new(
                hasStatement && EmptyAllowedWithStatement ? FreshnessState.EmptyWithStatement : FreshnessState.Empty,
                null
            );
        }

        var until = FreshUntil(newest);
        return new(
            today > until ? FreshnessState.Stale
                : items < MinimumItems ? FreshnessState.TooFew
                : today > until.AddDays(-WarnDays) ? FreshnessState.DueSoon
                : FreshnessState.Fresh,
            until
        );
    }
}
