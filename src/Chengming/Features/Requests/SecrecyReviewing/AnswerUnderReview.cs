using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>
/// What a secrecy review is of (受审查的答复): the decision that was proposed for an open case, or the new reply that a review or a suit ordered for a closed one.
/// What kind of decision the new reply is, is known only when it is recorded.
/// </summary>
[Term("受审查的答复")]
[Cites(Instrument.Regulation, article: 17)]
public sealed record AnswerUnderReview
{
    /// <summary>What a new reply is called.</summary>
    internal const string NewReplyTerm = "重新答复";

    private AnswerUnderReview(RequestProposal? proposal, RemedyProceeding? order) =>
        (Proposal, Order) = (proposal, order);

    /// <summary>The decision proposed for an open case; null for a new reply.</summary>
    public RequestProposal? Proposal { get; }

    /// <summary>The proceeding that ordered the new reply; null for a decision of an open case.</summary>
    public RemedyProceeding? Order { get; }

    /// <summary>Identifier of the proposal or of the proceeding.</summary>
    public Guid Id => Proposal?.Id ?? Order!.Id;

    /// <summary>Kind of the decision; null while it is not fixed.</summary>
    public DecisionKind? Decision => Proposal?.Decision;

    /// <summary>What it is called.</summary>
    public string Term => Decision?.Term ?? NewReplyTerm;

    /// <summary>Account of who put it forward: proposed the decision, or registered the proceeding.</summary>
    public Guid? ById => Proposal is null ? Order!.RegisteredById : Proposal.ProposedById;

    /// <summary>Name of who put it forward.</summary>
    public string ByName => Proposal?.ProposedByName ?? Order!.RegisteredByName;

    /// <summary>The first day on which it can be reviewed.</summary>
    public DateOnly Since => Proposal is { } proposal ? ChinaTime.Day(proposal.ProposedAt) : Order!.ConcludedOn!.Value;

    /// <summary>What that day is called.</summary>
    public string SinceTerm => Proposal is null ? "审结之日" : "提出答复意见的日期";

    /// <summary>The decision that was proposed.</summary>
    internal static AnswerUnderReview Of(RequestProposal proposal) => new(proposal, null);

    /// <summary>The new reply that was ordered.</summary>
    internal static AnswerUnderReview Of(RemedyProceeding order) => new(null, order);

    /// <summary>True when one of these persons handles the case or put the answer forward: they do not review it.</summary>
    internal bool IsWorkOf(IReadOnlyList<Guid> persons, DisclosureRequest request) =>
        (ById is { } by && persons.Contains(by)) || (request.HandlerId is { } handler && persons.Contains(handler));
}
