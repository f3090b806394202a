using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Outcomes;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Handling;

/// <summary>审批: an extension by the head of the disclosure office (art. 33), an answer by the leader in charge, after its secrecy review; never by who proposed it.</summary>
[Cites(Instrument.Regulation, article: 33, paragraph: 2)]
public sealed class DecideProposal(
    RequestChange change,
    RequestProposals proposals,
    SecrecyReviews reviews,
    WithheldPassages withheld
)
{
    private const int LongestWords = 500;

    /// <summary>Which case as it was read, and the decision.</summary>
    public sealed record Input(Guid RequestId, int Version, bool Approves, string? Words);

    /// <summary>Who decides on proposals of a kind.</summary>
    public static StaffRole DeciderOf(ProposalKind kind) =>
        kind is ProposalKind.Extension ? StaffRole.DisclosureHead : StaffRole.Approver;

    /// <summary>Why it is too early to approve: somebody else's time still runs. Null when nothing does.</summary>
    /// <param name="proposal">What was proposed.</param>
    /// <param name="request">The case with its events.</param>
    /// <param name="clock">Its clock as of today.</param>
    internal static string? WhyTooEarly(RequestProposal proposal, DisclosureRequest request, ReplyClock clock) =>
        ThirdPartyTime.WhyNotApprove(proposal, request, clock)
        ?? (DecisionOf(proposal) is { } decision ? request.WhyNotFindGroundless(decision, clock.AsOf) : null);

    /// <summary>Decides, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var proposed = await proposals.OfAsync(input.RequestId, cancel);
        if (proposed.Open is not { } open)
        {
            return new Problem("", proposed.WhyNothingOpen);
        }

        var decider = DeciderOf(open.Kind);
        var acting = context.As(decider);
        var secrecy = await reviews.OfAsync(input.RequestId, cancel);
        var isPartial = await withheld.WhyNotAsync(DecisionOf(open), input.RequestId, null, cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            [decider],
            work =>
                open.IsBy(acting.Actor.Persons) ? [RequestRules.AnotherDecides.ToProblem()]
                : input.Approves && secrecy.WhyNotApprove(open, acting.Actor.Persons) is { } unreviewed
                    ? [unreviewed.ToProblem()]
                : new FieldCheck()
                    .Holds(work.Request.IsOpen, "", "这件申请已经办结。")
                    .Holds(
                        input.Approves || !string.IsNullOrWhiteSpace(input.Words),
                        nameof(input.Words),
                        "不同意的，请写明理由。"
                    )
                    .AtMost(nameof(input.Words), "意见", input.Words, LongestWords)
                    .Fault("", input.Approves ? isPartial : null)
                    .Fault("", input.Approves ? WhyTooEarly(open, work.Request, work.Clock) : null)
                    .Problems,
            (work, by) =>
            {
                work.Request.TakeProposal(input.Approves ? DecisionOf(open) : null, work.Today);
                open.Decide(input.Approves, input.Words.Tidy(), by, acting.Actor.Persons, work.Now, secrecy);
            },
            work =>
                input.Approves
                    ? new ProposalApproved(work.Request.Subject, open.Kind.ToString())
                    : new ProposalRefused(work.Request.Subject, open.Kind.ToString()),
            acting,
            cancel
        );
    }

    private static DecisionKind? DecisionOf(RequestProposal proposal) =>
        proposal.Kind is ProposalKind.Decision ? proposal.Decision : null;
}

/// <summary>A proposal was approved.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Proposal">What it proposed.</param>
[Term("同意呈批")]
public sealed record ProposalApproved(AuditSubject Subject, string Proposal) : AuditedEvent(Subject);

/// <summary>A proposal was refused.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Proposal">What it proposed.</param>
[Term("不同意呈批")]
public sealed record ProposalRefused(AuditSubject Subject, string Proposal) : AuditedEvent(Subject);
