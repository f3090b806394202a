using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.Searching;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>What can be done with a case; each verb refuses what the law or the house does not allow, and adds one event.</summary>
public sealed partial class DisclosureRequest
{
    /// <summary>The rule that stands in the way of confirming; null when nothing does.</summary>
    public Rule? WhyNotConfirm() =>
        !IsOpen ? MustBeOpen
        : Channel.NeedsConfirmation && ReceivedOn is null ? null
        : MustAwaitConfirmation;

    /// <summary>The rule that stands in the way of a correction notice; null when nothing does.</summary>
    public Rule? WhyNotAskForCorrection() =>
        NotReceived() ?? (Has(RequestEventKind.CorrectionAsked) ? CorrectionIsAskedOnce : null);

    /// <summary>The rule that stands in the way of taking a correction; null when nothing does.</summary>
    public Rule? WhyNotTakeCorrection() =>
        NotReceived()
        ?? (Has(RequestEventKind.CorrectionAsked) && !Has(RequestEventKind.Corrected) ? null : CorrectionMustBeAsked);

    /// <summary>The rule that stands in the way of asking somebody's opinion; null when nothing does.</summary>
    public Rule? WhyNotConsult() => NotReceived();

    /// <summary>The rule that stands in the way of taking an opinion; null when nothing does.</summary>
    public Rule? WhyNotEndConsultation(string key) =>
        NotReceived() ?? (OpenConsultations.Any(c => c.Key == key) ? null : ConsultationMustBeOpen);

    /// <summary>The rule that stands in the way of noting when a letter was received; null when nothing does.</summary>
    public Rule? WhyNotNoteLetter(string key) =>
        WhyNotEndConsultation(key) ?? (Has(RequestEventKind.LetterReceived, key) ? LetterIsReceivedOnce : null);

    /// <summary>The rule that stands in the way of extending; null when nothing does.</summary>
    public Rule? WhyNotExtend() =>
        NotReceived()
        ?? (
            Has(RequestEventKind.ExtensionTold) ? ExtensionIsToldOnce
            : DueOn is null ? PeriodMustRun
            : null
        );

    /// <summary>The rule that stands in the way of recording a search; null when nothing does.</summary>
    public Rule? WhyNotSearch() => IsOpen ? null : MustBeOpen;

    /// <summary>The rule that stands in the way of an answer; null when nothing does. An application not yet confirmed may be answered.</summary>
    public Rule? WhyNotAnswer() => IsOpen ? null : MustBeOpen;

    /// <summary>The rule that stands in the way of claiming; null when nothing does.</summary>
    public Rule? WhyNotClaim() =>
        !IsOpen ? MustBeOpen
        : HandlerId is null ? null
        : MustBeUnclaimed;

    /// <summary>The consultations that nobody answered yet.</summary>
    public IEnumerable<RequestEvent> OpenConsultations =>
        events.Where(e =>
            e.Kind is RequestEventKind.ConsultationBegun && !Has(RequestEventKind.ConsultationEnded, e.Key)
        );

    internal void Confirm(DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotConfirm());
        Append(RequestEventKind.Confirmed, on, by, at);
    }

    internal void Assign(DepartmentAndHandler to, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        MustBeOpen.Require(IsOpen);
        (DepartmentId, HandlerId, HandlerName) = (to.DepartmentId, to.HandlerId, to.HandlerName);
        Append(RequestEventKind.Assigned, on, by, at, words: to.InWords);
    }

    /// <summary>Goes with the leading application, which was assigned.</summary>
    internal void FollowLead(
        DisclosureRequest lead,
        DepartmentAndHandler to,
        DateOnly on,
        RequestHand by,
        DateTimeOffset at
    )
    {
        MustBeOpen.Require(IsOpen);
        MustBeJoined.Require(JoinedToId == lead.Id);
        (DepartmentId, HandlerId, HandlerName) = (to.DepartmentId, to.HandlerId, to.HandlerName);
        Append(RequestEventKind.Assigned, on, by, at, words: $"{to.InWords}（随合并办理的申请 {lead.Number}）");
    }

    internal void Claim(DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotClaim());
        (HandlerId, HandlerName) = (by.Id, by.Name);
        Append(RequestEventKind.Claimed, on, by, at);
    }

    /// <summary>Is taken along with the leading application, which somebody took.</summary>
    internal void ClaimWithLead(DisclosureRequest lead, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotClaim());
        MustBeJoined.Require(JoinedToId == lead.Id);
        (HandlerId, HandlerName) = (by.Id, by.Name);
        Append(RequestEventKind.Claimed, on, by, at, words: $"随合并办理的申请 {lead.Number} 认领。");
    }

    internal void AskForCorrection(DateOnly on, DateOnly? correctBy, string points, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotAskForCorrection());
        Append(RequestEventKind.CorrectionAsked, on, by, at, until: correctBy, words: points);
    }

    /// <summary>Takes the corrected application; what was wanted before stays in the event.</summary>
    internal void TakeCorrection(DateOnly on, WantedInformation? corrected, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotTakeCorrection());
        Append(RequestEventKind.Corrected, on, by, at, words: corrected is null ? "" : Wanted);
        if (corrected is not null)
        {
            (Wanted, WantedInFull, WantedFingerprint) = (corrected.Masked, corrected.InFull, corrected.Fingerprint);
        }
    }

    internal void Consult(
        ConsultationKind kind,
        string whom,
        DateOnly on,
        DateOnly? letterReceivedOn,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Hold(WhyNotConsult());
        // A part of a split application brought the keys of the whole along.
        var number = EventCount + 1;
        while (events.Exists(e => e.Key == $"c{number}"))
        {
            number++;
        }

        var key = $"c{number}";
        Append(RequestEventKind.ConsultationBegun, on, by, at, kind.Code, key, words: whom);
        if (letterReceivedOn is { } received)
        {
            Append(RequestEventKind.LetterReceived, received, by, at, key: key);
        }
    }

    internal void NoteLetter(string key, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotNoteLetter(key));
        Append(RequestEventKind.LetterReceived, on, by, at, key: key);
    }

    internal void EndConsultation(string key, string opinion, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotEndConsultation(key));
        Append(RequestEventKind.ConsultationEnded, on, by, at, key: key, words: opinion);
    }

    internal void Search(SearchRecord made, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotSearch());
        Append(RequestEventKind.Searched, on, by, at, words: made.ToString());
    }

    /// <summary>The applicant was told of an extension that another person approved.</summary>
    internal void TellExtension(RequestProposal approved, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotExtend());
        ExtensionMustBeApproved.Require(approved is { Kind: ProposalKind.Extension, IsApproved: true });
        Append(RequestEventKind.ExtensionTold, on, by, at, days: approved.Days, words: approved.Words);
    }

    internal void Withdraw(DateOnly on, string words, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotAnswer());
        DecisionCode = DecisionKinds.Withdrawal.Code;
        Append(RequestEventKind.Withdrawn, on, by, at, words: words);
    }

    /// <summary>True when the applicant took it back.</summary>
    internal bool WasWithdrawn => Has(RequestEventKind.Withdrawn);

    /// <summary>An answer to it was reviewed for secrecy; a new reply to a closed case, too.</summary>
    internal void NoteSecrecyReview(SecrecyReview review, RequestHand by, DateTimeOffset at)
    {
        MustBeOpen.Require(IsOpen || review.IsOfNewReply);
        Append(
            RequestEventKind.SecrecyReviewed,
            review.ReviewedOn,
            by,
            at,
            review.ConclusionCode,
            words: $"{review.InvolvedInWords}。{review.Words}"
        );
    }

    /// <summary>The decision that another person approved reached the applicant.</summary>
    internal void Reply(
        RequestProposal approved,
        ServiceMethod? method,
        DateOnly on,
        RequestHand by,
        DateTimeOffset at,
        CaseSecrecy secrecy
    )
    {
        Hold(WhyNotAnswer());
        DecisionMustBeApproved.Require(approved is { Kind: ProposalKind.Decision, IsApproved: true });
        Hold(secrecy.WhyNotRelease(approved));
        var ceases = approved.Decision.CeasesProcessing;
        HoldThirdPartyTold(approved.Decision, on);
        ReasonsMustHaveTheirTime.Require(WhyNotFindGroundless(approved.Decision, on) is null);
        ApplicantMustBeLate.Require(!ceases || State is ClockState.AwaitingCorrection or ClockState.AwaitingPayment);
        DecisionCode = approved.DecisionCode;
        Append(
            ceases ? RequestEventKind.Ceased : RequestEventKind.Replied,
            on,
            by,
            at,
            ceases ? "" : method?.Code ?? throw new ArgumentNullException(nameof(method)),
            words: approved.Words
        );
    }

    /// <summary>Something was proposed or decided for it; whoever had it open meanwhile is told.</summary>
    internal void TakeProposal() => ProposalCount++;

    /// <summary>The same where this kind of decision is proposed, or the proposal of it approved.</summary>
    /// <param name="decision">The kind of decision; null for another proposal.</param>
    /// <param name="on">Today.</param>
    internal void TakeProposal(DecisionKind? decision, DateOnly on)
    {
        ReasonsMustHaveTheirTime.Require(decision is null || WhyNotFindGroundless(decision, on) is null);
        TakeProposal();
    }

    private Rule? NotReceived() =>
        !IsOpen ? MustBeOpen
        : ReceivedOn is null ? MustBeReceived
        : null;

    private bool Has(RequestEventKind kind, string? key = null) =>
        events.Exists(e => e.Kind == kind && (key is null || e.Key == key));
}
