using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>What the agency owes the third party (第三方) whose information is disclosed over its objection: to tell it in writing what, and why.</summary>
[Cites(Instrument.Regulation, article: 32)]
public sealed partial class DisclosureRequest
{
    /// <summary>True when a third party was asked for its opinion.</summary>
    public bool WasThirdPartyAsked => Consultations(ConsultationKind.ThirdParty).Any();

    /// <summary>The day on which a third party was first told what is disclosed; null while none was.</summary>
    public DateOnly? ThirdPartyToldOn =>
        events.Where(e => e.Kind is RequestEventKind.ThirdPartyTold).Min(e => (DateOnly?)e.On);

    /// <summary>The consultations of a kind, answered or not.</summary>
    public IEnumerable<RequestEvent> Consultations(ConsultationKind kind) =>
        events.Where(e => e.Kind is RequestEventKind.ConsultationBegun && e.Code == kind.Code);

    /// <summary>The rule that stands in the way of telling a third party; null when nothing does. Several may be told, one after the other.</summary>
    /// <param name="approved">The decision that was approved; null for none.</param>
    public Rule? WhyNotTellThirdParty(RequestProposal? approved) =>
        !IsOpen ? MustBeOpen
        : !WasThirdPartyAsked ? ThirdPartyMustBeAsked
        : approved is { Kind: ProposalKind.Decision, IsApproved: true, Decision.SuppliesInformation: true } ? null
        : InformationMustBeGiven;

    /// <summary>True when a reply of this kind waits for the third party to be told, and it was not.</summary>
    public bool MustTellThirdParty(DecisionKind decision) =>
        decision.Needs.Contains(DecisionRequirement.NoticeToThirdParty) && ThirdPartyToldOn is null;

    /// <summary>What keeps a reply of this kind from having been served on a day, as far as the third party is concerned; null for nothing.</summary>
    internal string? WhyNotReplyOn(DecisionKind decision, DateOnly? on) =>
        !decision.Needs.Contains(DecisionRequirement.NoticeToThirdParty) ? null
        : ThirdPartyToldOn is not { } told
            ? $"{ThirdPartyMustBeTold.Sentence}（{ThirdPartyMustBeTold.Basis}）。请先送达《第三方告知书》，或者登记已经告知。"
        : on < told ? $"送达的日期早于告知第三方的日期（{ChinaTime.DayInWords(told)}），请核对。"
        : null;

    internal void TellThirdParty(RequestProposal approved, DateOnly on, string words, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotTellThirdParty(approved));
        Append(RequestEventKind.ThirdPartyTold, on, by, at, approved.DecisionCode, words: words);
    }

    private void HoldThirdPartyTold(DecisionKind decision, DateOnly on) =>
        ThirdPartyMustBeTold.Require(WhyNotReplyOn(decision, on) is null);
}
