using Chengming.Law;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Comparing;

/// <summary>How a member's report may account for a gap between a government's figure and the sum of its members'.</summary>
[Term("差额成因")]
public enum GapCause
{
    /// <summary>The government's figure lacks this member's.</summary>
    Omitted,

    /// <summary>The government's figure holds this member's twice.</summary>
    CountedTwice,

    /// <summary>This member's figure is not known and may be the gap.</summary>
    Unknown,
}

/// <summary>A member whose figure accounts for a gap by itself.</summary>
/// <param name="Child">Position of the member in <see cref="Consolidation.Children"/>.</param>
/// <param name="Cause">How.</param>
/// <param name="Value">The member's figure; null when it is not known.</param>
[Term("差额成因")]
public sealed record GapAccount(int Child, GapCause Cause, decimal? Value);

/// <summary>One cell of a government's report beside the sum of its members'.</summary>
/// <param name="Cell">Identifier of the cell.</param>
/// <param name="Name">The cell in words.</param>
/// <param name="Parent">The government's figure; null when not known.</param>
/// <param name="Sum">The sum of the members' known figures.</param>
/// <param name="MissingChildren">Positions of the members whose figure is not known.</param>
/// <param name="Accounts">Members that account for the difference by themselves; empty when there is none.</param>
[Term("汇总项")]
public sealed record ConsolidatedFigure(
    string Cell,
    string Name,
    decimal? Parent,
    decimal Sum,
    IReadOnlyList<int> MissingChildren,
    IReadOnlyList<GapAccount> Accounts
)
{
    /// <summary>The government's figure minus the sum; null when the government's is not known.</summary>
    public decimal? Difference => Parent - Sum;
}

/// <summary>A member's report in a consolidation.</summary>
/// <param name="Agency">Its body; null when the report has no title.</param>
/// <param name="Year">Its year.</param>
/// <param name="Form">Its form.</param>
/// <param name="CellsWithoutFigure">Identifiers of the cells of the government's form for which it gives no figure.</param>
/// <param name="Suspect">How leaving it out or counting it twice would explain every gap at once; null when it would not.</param>
[Term("被汇总单位")]
public sealed record ConsolidatedChild(
    string? Agency,
    int? Year,
    string Form,
    IReadOnlyList<string> CellsWithoutFigure,
    GapCause? Suspect
);

/// <summary>A government's report held against those of its departments and townships (汇总).</summary>
[Term("汇总核对")]
public sealed record Consolidation
{
    /// <summary>The government; null when the report has no title.</summary>
    public required string? Agency { get; init; }

    /// <summary>The year.</summary>
    public required int? Year { get; init; }

    /// <summary>The form of the government's report, in which all figures are given.</summary>
    public required string Form { get; init; }

    /// <summary>True when the members were declared to be all there are.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The members in the order given.</summary>
    public required IReadOnlyList<ConsolidatedChild> Children { get; init; }

    /// <summary>All cells in the order of the form.</summary>
    public required IReadOnlyList<ConsolidatedFigure> Figures { get; init; }

    /// <summary>S4 and A5xx.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Where S4 could not be checked.</summary>
    public required IReadOnlyList<NotChecked> NotChecked { get; init; }

    /// <summary>Adds <paramref name="children"/> up and holds <paramref name="parent"/> against the sums.</summary>
    /// <param name="parent">The government's report.</param>
    /// <param name="children">The reports of its members.</param>
    /// <param name="isComplete">True when these are all members, so that the sums must be equal.</param>
    public static Consolidation Into(AnnualReport parent, IReadOnlyList<AnnualReport> children, bool isComplete) =>
        new ConsolidationRun(parent, children, isComplete).Run();
}
