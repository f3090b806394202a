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

    /// <summary>The day on which the last of the third parties that were asked was told what is disclosed; null while one of them was not.</summary>
    public DateOnly? ThirdPartyToldOn =>
        WasThirdPartyAsked && ThirdPartiesNotTold.Count == 0
            ? Consultations(ConsultationKind.ThirdParty).Max(ToldOn)
            : null;

    /// <summary>The consultations of third parties that were not told yet what is disclosed.</summary>
    internal IReadOnlyList<RequestEvent> ThirdPartiesNotTold =>
        [.. Consultations(ConsultationKind.ThirdParty).Where(c => ToldOn(c) is null)];

    /// <summary>The day on which the third party of a consultation was first told; null while it was not. One that was asked twice is told once.</summary>
    public DateOnly? ToldOn(RequestEvent consultation) =>
        Consultations(ConsultationKind.ThirdParty)
            .Where(c => c.Key == consultation.Key || Name(c.Words) == Name(consultation.Words))
            .Select(c => TellingOf(c.Key)?.On)
            .Min();

    /// <summary>The consultations of a kind, answered or not.</summary>
    public IEnumerable<RequestEvent> Consultations(ConsultationKind kind) =>
        events.Where(e => e.Kind is RequestEventKind.ConsultationBegun && e.Code == kind.Code);

    /// <summary>The rule that stands in the way of telling a third party; null when nothing does. Several are told one after the other.</summary>
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
            ? $"{ThirdPartyMustBeTold.Sentence}（{ThirdPartyMustBeTold.Basis}）。{NotTold}请先送达《第三方告知书》，或者登记已经告知。"
        : on < told ? $"送达的日期早于告知第三方的日期（{ChinaTime.DayInWords(told)}），请核对。"
        : null;

    /// <summary>The third party of one consultation was told.</summary>
    /// <param name="approved">The decision that was approved.</param>
    /// <param name="key">The consultation.</param>
    /// <param name="on">The day.</param>
    /// <param name="words">Who was told by which paper.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">When.</param>
    internal void TellThirdParty(
        RequestProposal approved,
        string key,
        DateOnly on,
        string words,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Hold(WhyNotTellThirdParty(approved));
        ThirdPartyMustBeAsked.Require(Consultations(ConsultationKind.ThirdParty).Any(c => c.Key == key));
        Append(RequestEventKind.ThirdPartyTold, on, by, at, approved.DecisionCode, key, words: words);
    }

    /// <summary>
    /// The consultations of the third party that an addressee names: those named exactly so, or else the only one of which the addressee says more or less, so that
    /// a firm is not taken for its branch.
    /// </summary>
    internal IReadOnlyList<RequestEvent> ThirdPartyNamed(string addressee)
    {
        var (all, name) = (Consultations(ConsultationKind.ThirdParty).ToList(), Name(addressee));
        var exact = all.FindAll(c => Name(c.Words) == name);
        var similar = all.FindAll(c =>
            name.Length > 0
            && (
                name.Contains(Name(c.Words), StringComparison.Ordinal)
                || Name(c.Words).Contains(name, StringComparison.Ordinal)
            )
        );
        return exact.Count > 0 ? exact
            : similar.Select(c => Name(c.Words)).Distinct().Count() == 1 ? similar
            : [];
    }

    /// <summary>How a message names the third party of a consultation: as the case itself shows it, shortened.</summary>
    internal static string NameOf(RequestEvent consultation) =>
        consultation.Words.Length <= LongestName
            ? $"“{consultation.Words}”"
            : $"“{consultation.Words[..LongestName]}…”";

    private const int LongestName = 40;

    // With one third party it goes without saying who was not told.
    private string NotTold =>
        Consultations(ConsultationKind.ThirdParty).Count() > 1
            ? $"还没有告知：{string.Join('、', ThirdPartiesNotTold.Select(NameOf))}。"
            : "";

    private RequestEvent? TellingOf(string key) =>
        events.Where(e => e.Kind is RequestEventKind.ThirdPartyTold && e.Key == key).MinBy(e => e.On);

    private static string Name(string words) => words.Trim().TrimEnd('：', ':').Trim();

    private void HoldThirdPartyTold(DecisionKind decision, DateOnly on) =>
        ThirdPartyMustBeTold.Require(WhyNotReplyOn(decision, on) is null);
}
