using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests.Handling;

/// <summary>
/// What one person proposes for a case and another decides on (呈批): an extension, by the head of the disclosure office (art. 33), or
/// how the application is answered.
/// </summary>
[Term("呈批")]
[Cites(Instrument.Regulation, article: 33, paragraph: 2)]
public sealed class RequestProposal
{
    private RequestProposal() { }

    private RequestProposal(Guid requestId, ProposalKind kind, string words, RequestHand by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Kind, Words) = (requestId, kind, words);
        (ProposedById, ProposedByName, ProposedAt) = (by.Id, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>What is proposed.</summary>
    public ProposalKind Kind { get; private set; }

    /// <summary>Working days of an extension.</summary>
    public int? Days { get; private set; }

    /// <summary>Code of the decision kind; empty for an extension.</summary>
    public string DecisionCode { get; private set; } = "";

    /// <summary>答复类型.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It proposes no decision.</exception>
    public DecisionKind Decision => DecisionKinds.Of(DecisionCode);

    /// <summary>Why.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Account of who proposed it.</summary>
    public Guid? ProposedById { get; private set; }

    /// <summary>Name of who proposed it.</summary>
    public string ProposedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>True when approved, false when refused, null while it waits.</summary>
    public bool? IsApproved { get; private set; }

    /// <summary>Account of who decided.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Name of who decided.</summary>
    public string DecidedByName { get; private set; } = "";

    /// <summary>What was said with the decision.</summary>
    public string DecidedWords { get; private set; } = "";

    /// <summary>When; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    internal static RequestProposal ForExtension(
        Guid requestId,
        int days,
        string why,
        RequestHand by,
        DateTimeOffset at
    ) => new(requestId, ProposalKind.Extension, why, by, at) { Days = days };

    internal static RequestProposal ForDecision(
        Guid requestId,
        DecisionKind decision,
        string why,
        RequestHand by,
        DateTimeOffset at
    ) => new(requestId, ProposalKind.Decision, why, by, at) { DecisionCode = decision.Code };

    /// <summary>Decides.</summary>
    /// <param name="approves">Approved or refused.</param>
    /// <param name="words">What is said with it.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="persons">Whoever the decider is, for somebody absent too.</param>
    /// <param name="at">When.</param>
    /// <param name="secrecy">How the case stands with its secrecy review, without which nothing is released.</param>
    internal void Decide(
        bool approves,
        string words,
        RequestHand by,
        IReadOnlyList<Guid> persons,
        DateTimeOffset at,
        CaseSecrecy secrecy
    )
    {
        OneProposalAtATime.Require(DecidedAt is null);
        AnotherDecides.Require(!IsBy(persons));
        Hold(approves ? secrecy.WhyNotApprove(this, persons) : null);
        (IsApproved, DecidedWords, DecidedAt) = (approves, words, at);
        (DecidedById, DecidedByName) = (by.Id, by.Name);
    }

    /// <summary>True when one of these persons proposed it.</summary>
    internal bool IsBy(IReadOnlyList<Guid> persons) => ProposedById is { } proposer && persons.Contains(proposer);
}

/// <summary>What is proposed (呈批事项).</summary>
[Term("呈批事项")]
public enum ProposalKind
{
    /// <summary>延长答复期限.</summary>
    Extension,

    /// <summary>答复意见.</summary>
    Decision,
}
