using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Law;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>How a case stands with its secrecy review (一件申请的保密审查情况).</summary>
/// <param name="IsDemanded">Whether the house demands a review before anything is released.</param>
/// <param name="Documents">The documents that answer the case, as they are now, in the order in which they were added.</param>
/// <param name="Reviews">The reviews, oldest first.</param>
[Term("一件申请的保密审查情况")]
public sealed record CaseSecrecy(
    bool IsDemanded,
    IReadOnlyList<ReviewedDocument> Documents,
    IReadOnlyList<SecrecyReview> Reviews
)
{
    /// <summary>Where no review is demanded and none was made.</summary>
    public static CaseSecrecy NotDemanded { get; } = new(false, [], []);

    /// <summary>True when this is a proposal whose approval would release something.</summary>
    public static bool Concerns(RequestProposal proposal) =>
        proposal is { Kind: ProposalKind.Decision, Decision.ReleasesInformation: true };

    /// <summary>What is to be reviewed now: the proposal that waits, or the one that was approved last and not yet served; null for nothing.</summary>
    public static RequestProposal? ToReview(IReadOnlyList<RequestProposal> proposals) =>
        (
            proposals.SingleOrDefault(p => p is { Kind: ProposalKind.Decision, DecidedAt: null })
            ?? proposals.LastOrDefault(p => p is { Kind: ProposalKind.Decision, IsApproved: true })
        )
            is { } proposal
        && Concerns(proposal)
            ? proposal
            : null;

    /// <summary>The newest review of exactly this proposal and the documents as they are; null when there is none.</summary>
    public SecrecyReview? Current(RequestProposal proposal) => Reviews.LastOrDefault(r => r.IsOf(proposal, Documents));

    /// <summary>True while a review is demanded and not there.</summary>
    public bool Awaits(RequestProposal proposal) => IsDemanded && Concerns(proposal) && Current(proposal) is null;

    /// <summary>The rule that stands in the way of releasing what the proposal releases; null when nothing does.</summary>
    public Rule? WhyNotRelease(RequestProposal proposal) =>
        !Concerns(proposal) ? null
        : Current(proposal) is { } review ? review.Conclusion.WhyNot(proposal.Decision)
        : !IsDemanded ? null
        : Reviews.Any(r => r.ProposalId == proposal.Id) ? SecrecyRules.WhatWasReviewedHasChanged
        : SecrecyRules.MustBeReviewed;

    /// <summary>The same for approving it, which the reviewer does not do.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="persons">Whoever approves, for somebody absent too.</param>
    public Rule? WhyNotApprove(RequestProposal proposal, IReadOnlyList<Guid> persons) =>
        WhyNotRelease(proposal)
        ?? (Current(proposal) is { } review && review.IsBy(persons) ? SecrecyRules.ReviewerIsNotApprover : null);
}
