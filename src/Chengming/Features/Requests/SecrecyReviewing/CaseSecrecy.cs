using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>How a case stands with its secrecy review (一件申请的保密审查情况).</summary>
/// <param name="IsDemanded">Whether the house demands a review before anything is released.</param>
/// <param name="Documents">The documents put to the case for its reply and for every new one, as they are now, in the order in which they were added.</param>
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

    /// <summary>The documents that this answer gives: a new reply gives those that were put to it, and no longer those of the reply before.</summary>
    public IReadOnlyList<ReviewedDocument> DocumentsOf(AnswerUnderReview answer) =>
        [.. Documents.Where(d => d.ProceedingId == answer.Order?.Id)];

    /// <summary>The newest review of exactly this answer and its documents as they are; null when there is none.</summary>
    public SecrecyReview? Current(AnswerUnderReview answer)
    {
        var documents = DocumentsOf(answer);
        return Reviews.LastOrDefault(r => r.IsOf(answer, documents));
    }

    /// <summary>The same for a proposal.</summary>
    public SecrecyReview? Current(RequestProposal proposal) => Current(AnswerUnderReview.Of(proposal));

    /// <summary>True while a review is demanded and not there. A new reply asks for none before something was put to it.</summary>
    public bool Awaits(AnswerUnderReview answer) =>
        IsDemanded
        && (answer.Proposal is { } proposal ? Concerns(proposal) : DocumentsOf(answer).Count > 0)
        && Current(answer) is null;

    /// <summary>The same for a proposal.</summary>
    public bool Awaits(RequestProposal proposal) => Awaits(AnswerUnderReview.Of(proposal));

    /// <summary>The rule that stands in the way of releasing what the proposal releases; null when nothing does.</summary>
    public Rule? WhyNotRelease(RequestProposal proposal) =>
        Concerns(proposal) ? WhyNotRelease(AnswerUnderReview.Of(proposal), proposal.Decision) : null;

    /// <summary>The rule that stands in the way of an answer; null when nothing does.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="decision">What it is to be; null while a new reply is not fixed, so that only a review without any reserve permits it.</param>
    public Rule? WhyNotRelease(AnswerUnderReview answer, DecisionKind? decision) =>
        decision is { ReleasesInformation: false } ? null
        : Current(answer) is { } review ? review.Conclusion.WhyNot(decision)
        : !IsDemanded ? null
        : Reviews.Any(r => r.AnswerId == answer.Id) ? SecrecyRules.WhatWasReviewedHasChanged
        : SecrecyRules.MustBeReviewed;

    /// <summary>The same for approving it, which the reviewer does not do.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="persons">Whoever approves, for somebody absent too.</param>
    public Rule? WhyNotApprove(RequestProposal proposal, IReadOnlyList<Guid> persons) =>
        WhyNotRelease(proposal)
        ?? (Current(proposal) is { } review && review.IsBy(persons) ? SecrecyRules.ReviewerIsNotApprover : null);

    /// <summary>The rule that stands in the way of giving the new reply that was ordered; null when nothing does.</summary>
    internal Rule? WhyNotReplyAnew(RemedyProceeding order, DecisionKind decision) =>
        WhyNotRelease(AnswerUnderReview.Of(order), decision);

    /// <summary>The same for approving its paper, which is its approval and not done by the reviewer.</summary>
    /// <param name="order">The proceeding that ordered it.</param>
    /// <param name="decision">What the paper tells.</param>
    /// <param name="persons">Whoever approves, for somebody absent too.</param>
    internal Rule? WhyNotApproveAnew(RemedyProceeding order, DecisionKind decision, IReadOnlyList<Guid> persons) =>
        WhyNotReplyAnew(order, decision)
        ?? (
            decision.ReleasesInformation && Current(AnswerUnderReview.Of(order)) is { } review && review.IsBy(persons)
                ? SecrecyRules.ReviewerIsNotApprover
                : null
        );
}
