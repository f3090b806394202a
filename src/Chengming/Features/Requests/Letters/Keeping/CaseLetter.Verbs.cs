using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Publication;
using static Chengming.Features.Requests.Letters.Keeping.LetterRules;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What can be done with a paper; each verb refuses what the law or the house does not allow, and adds one step.</summary>
public sealed partial class CaseLetter
{
    /// <summary>The rule that stands in the way of changing words; null when nothing does.</summary>
    public Rule? WhyNotWrite() => IsDraft ? null : MustBeDraft;

    /// <summary>The rule that stands in the way of a review by these persons; null when nothing does.</summary>
    /// <param name="persons">Who acts, and for whom.</param>
    public Rule? WhyNotReview(IReadOnlyList<Guid> persons) =>
        State is not LetterState.Submitted ? MustBeSubmitted
        : IsWrittenBy(persons) ? WriterDoesNotReview
        : null;

    /// <summary>The rule that stands in the way of an approval by these persons; null when nothing does.</summary>
    /// <param name="persons">Who acts, and for whom.</param>
    public Rule? WhyNotApprove(IReadOnlyList<Guid> persons) =>
        State is not LetterState.Reviewed ? MustBeReviewed
        : IsWrittenBy(persons) || steps.FindLast(s => s.Kind is LetterStepKind.Reviewed)!.IsBy(persons)
            ? WriterAndReviewerDoNotApprove
        : null;

    /// <summary>The rule that stands in the way of sending it back; null when nothing does.</summary>
    public Rule? WhyNotReturn() => State is LetterState.Submitted or LetterState.Reviewed ? null : MustBeUnderReview;

    /// <summary>The rule that stands in the way of serving it; null when nothing does.</summary>
    public Rule? WhyNotServe() => State is LetterState.Approved ? null : MustBeApproved;

    /// <summary>
    /// The rule that stands in the way of telling the applicant: a decision or an extension must have been approved as what it is. Null when
    /// nothing does.
    /// </summary>
    /// <param name="request">The case.</param>
    /// <param name="proposals">What was proposed for it.</param>
    /// <param name="repliesAnew">True while a new reply that was ordered is prepared: the approval of its paper is the one of the decision.</param>
    internal Rule? WhyNotTell(DisclosureRequest request, ProposalsOfRequest proposals, bool repliesAnew = false) =>
        KindCode == ExtensionNotice && !request.Events.Any(e => e.Kind is RequestEventKind.ExtensionTold)
            ? proposals.WhyNotAct(proposals.Approved(ProposalKind.Extension), ExtensionMustBeApproved)
        : KindCode == ThirdPartyNotice && request.IsOpen
            ? proposals.WhyNotAct(proposals.Approved(ProposalKind.Decision), RequestRules.DecisionMustBeApproved)
                ?? request.WhyNotTellThirdParty(proposals.Approved(ProposalKind.Decision))
        : !TellsDecision || repliesAnew || (DecisionCode == request.DecisionCode) ? null
        : proposals.WhyNotAct(proposals.Approved(ProposalKind.Decision), RequestRules.DecisionMustBeApproved)
            ?? (
                proposals.Approved(ProposalKind.Decision)!.DecisionCode == DecisionCode
                    ? null
                    : DecisionIsTheApprovedOne
            );

    internal void Write(LetterWords words, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotWrite());
        Take(words);
        Append(LetterStepKind.Written, by, at);
    }

    /// <summary>送审, with nothing that the law asks for left out.</summary>
    internal void Submit(string agency, string remedy, DateOnly on, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotWrite());
        Remedy = remedy;
        HoldWhole(AsDraft(agency, on));
        State = LetterState.Submitted;
        Append(LetterStepKind.Submitted, by, at);
    }

    /// <summary>审核通过.</summary>
    internal void Review(string words, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotReview(by.Persons));
        State = LetterState.Reviewed;
        Append(LetterStepKind.Reviewed, by, at, words);
    }

    /// <summary>退回: it becomes a draft again.</summary>
    internal void Return(string words, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotReturn());
        State = LetterState.Drafted;
        Append(LetterStepKind.Returned, by, at, words);
    }

    /// <summary>签发: exactly what was reviewed, with what only the finished paper holds; it gets its number and its day.</summary>
    internal void Approve(LetterApproval approval, string words, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotApprove(by.Persons));
        RemedyIsAsReviewed.Require(approval.Remedy == Remedy);
        HoldWhole(
            AsDraft(approval.Agency, approval.On) with
            {
                Addressee = approval.Finished.Addressee,
                Sections = approval.Finished.Passages,
            }
        );
        Take(approval.Finished);
        Sequence = Kind.Sequence;
        (Year, Serial) = (approval.On.Year, approval.Serial);
        Number = DocumentNumber.Of(approval.OrganMark + Sequence, approval.On.Year, approval.Serial).ToString();
        (AgencyName, ApprovedOn) = (approval.Agency, approval.On);
        State = LetterState.Approved;
        Append(LetterStepKind.Approved, by, at, words);
    }

    /// <summary>作废 of a draft, which never had a number.</summary>
    internal void Discard(string words, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotWrite());
        State = LetterState.Discarded;
        Append(LetterStepKind.Discarded, by, at, words);
    }

    /// <summary>作废 because its case ended without an answer, however far the paper had come before it got a number.</summary>
    /// <param name="request">The case.</param>
    /// <param name="words">Why.</param>
    /// <param name="by">Who ended the case.</param>
    /// <param name="at">When.</param>
    internal void Abandon(DisclosureRequest request, string words, LetterHand by, DateTimeOffset at)
    {
        CaseMustHaveEnded.Require(request.SplitOn is not null || request.WasWithdrawn);
        NumberedPapersStay.Require(State is LetterState.Drafted or LetterState.Submitted or LetterState.Reviewed);
        State = LetterState.Discarded;
        Append(LetterStepKind.Discarded, by, at, words);
    }

    /// <summary>送达.</summary>
    internal void Serve(LetterService service, LetterHand by, DateTimeOffset at)
    {
        Hold(WhyNotServe());
        ServiceFollowsApproval.Require(service.On >= ApprovedOn);
        PostNeedsItsReceipt.Require(!service.NeedsTracking || service.Tracking.Length > 0);
        Service = service;
        State = LetterState.Served;
        Append(LetterStepKind.Served, by, at);
    }

    /// <summary>What keeps it from going on, as a form says it; empty when nothing does.</summary>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="remedy">The remedy clause of today.</param>
    /// <param name="on">Today.</param>
    internal IEnumerable<Problem> ProblemsOf(string agency, string remedy, DateOnly on) =>
        LetterCheck.ProblemsOf(AsDraft(agency, on) with { Remedy = remedy });

    private static void HoldWhole(LetterDraft paper) =>
        StatutoryPartsMustStand.Require(!LetterCheck.ProblemsOf(paper).Any());

    private bool IsWrittenBy(IReadOnlyList<Guid> persons) =>
        steps.Exists(s =>
            s.Kind is LetterStepKind.Drafted or LetterStepKind.Written or LetterStepKind.Submitted && s.IsBy(persons)
        );
}
