using Chengming.Law;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Forms;

/// <summary>Whether an identity is written once and holds down or across.</summary>
[Term("勾稽方向")]
public enum IdentityDirection
{
    /// <summary>Members are rows; the identity holds in each column.</summary>
    Column,

    /// <summary>Members are columns; the identity holds in each row.</summary>
    Row,
}

/// <summary>How the two sides compare.</summary>
[Term("勾稽关系种类")]
public enum IdentityRelation
{
    /// <summary>Both sides are the same.</summary>
    Equal,

    /// <summary>The left side is not larger.</summary>
    AtMost,
}

/// <summary>A tie between figures (勾稽关系): Σ left = Σ right, or Σ left ≤ Σ right, in each column or row.</summary>
/// <remarks>
/// Members are written <c>table/row</c> (each column) or <c>table/column</c> (each row), with <c>@last-year</c> for the same body's
/// report of the year before. A row or column that lacks a member is passed over; a cell without a number is unknown, not zero.
/// </remarks>
[Term("勾稽关系")]
public sealed class Identity
{
    /// <summary>Permanent number, e.g. H1. Variants for another form's rows share it.</summary>
    public required string Id { get; init; }

    /// <summary>Rows or columns.</summary>
    public required IdentityDirection Each { get; init; }

    /// <summary>Equal or at most.</summary>
    public required IdentityRelation Is { get; init; }

    /// <summary>Members of the left side.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    /// <summary>Members of the right side.</summary>
    public required IReadOnlyList<string> Right { get; init; }

    /// <summary>The tie in words.</summary>
    public required string Title { get; init; }

    /// <summary>How much a broken tie weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where the tie is prescribed.</summary>
    public required string Source { get; init; }

    /// <summary>What an officer does about a broken tie, in Chinese.</summary>
    public required string HowToFix { get; init; }

    /// <summary>A short example that breaks it.</summary>
    public required string Triggers { get; init; }

    /// <summary>A short example that looks alike and keeps it.</summary>
    public required string DoesNotTrigger { get; init; }
}

/// <summary>How good a figure carried over to another form is.</summary>
[Term("对应质量")]
public enum MappingQuality
{
    /// <summary>The same thing.</summary>
    Exact,

    /// <summary>Nearly the same thing; not to be compared by identities.</summary>
    Approximate,

    /// <summary>The old figure is the sum of several new ones and is never distributed.</summary>
    SumOf,

    /// <summary>Not carried over.</summary>
    Dropped,
}

/// <summary>How cells of one form carry over to another. Both stems match all cells that begin with them.</summary>
[Term("格式对应")]
public sealed class CellMapping
{
    /// <summary>Stem of the cells of this form, e.g. <c>t3</c> or <c>t2v19.rules.made</c>.</summary>
    public required string From { get; init; }

    /// <summary>Key of the other form.</summary>
    public required string ToForm { get; init; }

    /// <summary>Stems in the other form; one for exact and approximate, several for a sum, none when dropped.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>How good.</summary>
    public required MappingQuality Quality { get; init; }
}
