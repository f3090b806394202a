namespace Chengming.Law.Publication.Review;

/// <summary>On what terms the review of one item begins (一事一审).</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Version">The hash of its content.</param>
/// <param name="Circumstances">What is true of the item and may call for further steps.</param>
/// <param name="UrgentReason">Why it takes the urgent way; null for the ordinary one. A warning or an emergency, never convenience.</param>
[Term("送审要件")]
public sealed record ReviewTerms(
    Guid Author,
    string Version,
    IReadOnlyList<ReviewCircumstance> Circumstances,
    string? UrgentReason = null
)
{
    /// <summary>True for the urgent way.</summary>
    public bool IsUrgent => UrgentReason is not null;
}
