using Chengming.Data;
using Chengming.Features.Office.Drafts;
using Chengming.Law;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>
/// A suggestion that what a case was answered with becomes public of the agency's own accord (依申请转主动公开的建议). A person decides, with a reason; what
/// then becomes public is drafted by hand and goes through the ordinary review. It is no application and counted nowhere (statute.md 7.2).
/// </summary>
[Term("依申请转主动公开的建议")]
[Cites(Instrument.Regulation, article: 44)]
public sealed class ProactiveCandidate : IVersioned
{
    /// <summary>Longest words.</summary>
    public const int LongestWords = 500;

    private ProactiveCandidate() { }

    internal ProactiveCandidate(
        DisclosureRequest request,
        CandidateSource source,
        int others,
        string words,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Hold(WhyNotPropose(request));
        Id = Guid.CreateVersion7();
        (RequestId, AgencyId, Source, OtherApplicants, Words) = (request.Id, request.AgencyId, source, others, words);
        (ProposedById, ProposedByName, ProposedAt) = (by.Id, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The agency that answered it.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Who proposed it.</summary>
    public CandidateSource Source { get; private set; }

    /// <summary>How many other applicants had asked for the same then.</summary>
    public int OtherApplicants { get; private set; }

    /// <summary>Why, with personal data masked; may be empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Account of who proposed it; null for the applicant and the platform.</summary>
    public Guid? ProposedById { get; private set; }

    /// <summary>Name of who proposed it; never an applicant's.</summary>
    public string ProposedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>True when it becomes public, false when not, null while nobody decided.</summary>
    public bool? IsAccepted { get; private set; }

    /// <summary>Name of who decided.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>Why; an applicant who suggested it reads this.</summary>
    public string DecidedWords { get; private set; } = "";

    /// <summary>When; null while nobody decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The item that it becomes, fixed with the decision so that it is entered once only; another one when that was discarded; null unless accepted.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>True when who drafted it looked and found that a name in it is not the applicant's.</summary>
    public bool NamesAreOthers { get; private set; }

    /// <summary>Name of who drafted it.</summary>
    public string DraftedByName { get; private set; } = "";

    /// <summary>When it was drafted; null while it was not.</summary>
    public DateTimeOffset? DraftedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>The rule that stands in the way of proposing it for a case; null when nothing does.</summary>
    public static Actions.Rule? WhyNotPropose(DisclosureRequest request) =>
        !request.IsOpen && request.Disclosed ? null : TurningRules.OnlyWhatWasDisclosed;

    /// <summary>The rule that stands in the way of drafting; null when nothing does. A draft that was discarded can be made again.</summary>
    /// <param name="standing">How the draft that was made stands; null when it is not known.</param>
    public Actions.Rule? WhyNotDraft(DraftStanding? standing = null) =>
        IsAccepted is not true ? TurningRules.MustBeAccepted
        : DraftedAt is not null && standing is not { IsDiscarded: true } ? TurningRules.DraftedOnce
        : null;

    /// <summary>True when one of these persons proposed it.</summary>
    internal bool IsBy(IReadOnlyList<Guid> persons) => ProposedById is { } proposer && persons.Contains(proposer);

    /// <summary>Decides.</summary>
    /// <param name="item">The item that it becomes; null to decline.</param>
    /// <param name="words">Why.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="persons">Whoever the decider is, for somebody absent too.</param>
    /// <param name="at">When.</param>
    internal void Decide(Guid? item, string words, RequestHand by, IReadOnlyList<Guid> persons, DateTimeOffset at)
    {
        TurningRules.DecidedOnce.Require(DecidedAt is null);
        TurningRules.AnotherDecides.Require(!IsBy(persons));
        (IsAccepted, ItemId, DecidedWords, DecidedByName, DecidedAt) = (item is not null, item, words, by.Name, at);
    }

    /// <summary>The draft that was made is given up, and another item takes its place.</summary>
    /// <param name="discarded">The draft as it stands.</param>
    /// <param name="item">The other item.</param>
    internal void BeginAgain(DraftStanding discarded, Guid item)
    {
        Hold(WhyNotDraft(discarded));
        TurningRules.OnlyTheDiscardedIsReplaced.Require(DraftedAt is not null && discarded.Id == ItemId);
        (ItemId, DraftedAt, DraftedByName, NamesAreOthers) = (item, null, "", false);
    }

    internal void Draft(bool namesAreOthers, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotDraft());
        (NamesAreOthers, DraftedByName, DraftedAt) = (namesAreOthers, by.Name, at);
    }
}
