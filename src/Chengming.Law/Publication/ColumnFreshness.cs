namespace Chengming.Law.Publication;

/// <summary>How a column stands, and until when what is in it is fresh.</summary>
/// <param name="State">The state.</param>
/// <param name="FreshUntil">The last day on which it is not stale; null when the column is empty.</param>
[Term("栏目更新判断")]
public sealed record ColumnFreshness(FreshnessState State, DateOnly? FreshUntil)
{
    /// <summary>True when somebody has to do something.</summary>
    public bool NeedsWork => State is not (FreshnessState.Fresh or FreshnessState.EmptyWithStatement);
}
