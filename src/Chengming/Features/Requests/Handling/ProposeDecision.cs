using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Features.Requests.Outcomes;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Handling;

/// <summary>提出答复意见: one kind of decision with its reasons; another person approves before anything goes out.</summary>
[Cites(Instrument.Regulation, article: 36)]
public sealed class ProposeDecision(
    PlatformDb db,
    RequestChange change,
    RequestProposals proposals,
    SecrecyReviews reviews,
    WithheldPassages withheld,
    Notify notify
)
{
    /// <summary>Which case as it was read, the kind and the reasons.</summary>
    public sealed record Input(Guid RequestId, int Version, string? Decision, string? Reasons);

    /// <summary>Proposes it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var all = await proposals.OfAsync(input.RequestId, cancel);
        var decision = DecisionKinds.All.FirstOrDefault(k => k.Code == input.Decision);
        var isPartial = await withheld.WhyNotAsync(decision, input.RequestId, null, cancel);
        var reviewers =
            decision is { ReleasesInformation: true } && (await reviews.OfAsync(input.RequestId, cancel)).IsDemanded
                ? await reviews.ReviewersOfAsync(input.RequestId, cancel)
                : [];
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                (work.Request.WhyNotAnswer() ?? all.WhyNotPropose(ProposalKind.Decision)) is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Holds(decision is not null, nameof(input.Decision), "请选择答复类型，每件申请只有一种。")
                        .Holds(
                            decision is not { CeasesProcessing: true } || work.Clock.MayCease,
                            nameof(input.Decision),
                            "申请人没有逾期未补正，也没有逾期未缴费，不能不再处理。"
                        )
                        .Holds(
                            decision is null
                                || DecisionReadiness.MissingFor(decision, work.Request, work.Clock).Count == 0,
                            nameof(input.Decision),
                            decision is null
                                ? ""
                                : string.Concat(DecisionReadiness.MissingFor(decision, work.Request, work.Clock))
                        )
                        .Fault(nameof(input.Decision), isPartial)
                        .Needed(nameof(input.Reasons), "答复的理由和内容", input.Reasons, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
            {
                work.Request.TakeProposal(decision, work.Today);
                db.Add(
                    RequestProposal.ForDecision(
                        work.Request.Id,
                        decision!,
                        PersonalData.MaskAll(input.Reasons.Tidy()),
                        by,
                        work.Now
                    )
                );
                notify.Add(
                    reviewers.Where(r => r != by.Id),
                    new(
                        $"申请 {work.Request.Number} 等待保密审查",
                        $"{by.Name}提出：{decision!.Term}。批准以前请填写保密审查意见。",
                        RequestLinks.Secrecy(work.Request.Id)
                    )
                );
            },
            work => new DecisionProposed(work.Request.Subject, decision!.Code),
            context,
            cancel
        );
    }
}

/// <summary>It was proposed how an application is answered.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Decision">Code of the decision kind.</param>
[Term("提出答复意见")]
public sealed record DecisionProposed(AuditSubject Subject, string Decision) : AuditedEvent(Subject);
