using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Outcomes;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记答复送达: the approved decision reached the applicant; the day that counts depends on the way of service (国办公开办函〔2016〕235号).</summary>
[Cites(Instrument.Regulation, article: 33)]
public sealed class RecordReply(
    RequestChange change,
    RequestProposals proposals,
    SecrecyReviews reviews,
    WithheldPassages withheld,
    SeveralApplicants several
)
{
    /// <summary>Which case as it was read, how and when it was served.</summary>
    public sealed record Input(Guid RequestId, int Version, string? Method, DateOnly? On);

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var all = await proposals.OfAsync(input.RequestId, cancel);
        var approved = all.Approved(ProposalKind.Decision);
        var secrecy = await reviews.OfAsync(input.RequestId, cancel);
        var isPartial = await withheld.WhyNotAsync(approved?.Decision, input.RequestId, null, cancel);
        var method = ServiceMethod.All.FirstOrDefault(m => m.Code == input.Method);
        var outcome = await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                (
                    work.Request.WhyNotAnswer()
                    ?? all.WhyNotAct(approved, RequestRules.DecisionMustBeApproved)
                    ?? secrecy.WhyNotRelease(approved!)
                )
                    is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Holds(
                            method is not null || approved!.Decision.CeasesProcessing,
                            nameof(input.Method),
                            "请选择送达方式。"
                        )
                        .Holds(
                            !approved!.Decision.CeasesProcessing || work.Clock.MayCease,
                            "",
                            "申请人已经补正或者缴费，不能不再处理。请另行提出答复意见。"
                        )
                        .Happened(
                            nameof(input.On),
                            "送达的日期",
                            input.On,
                            work.Today,
                            ChinaTime.Day(approved.DecidedAt!.Value),
                            "批准日期"
                        )
                        .Fault("", isPartial)
                        .Fault("", ThirdPartyTime.WhyNotReply(approved, work.Request, work.Clock))
                        .Fault(nameof(input.On), work.Request.WhyNotReplyOn(approved.Decision, input.On))
                        .Fault(nameof(input.On), work.Request.WhyNotFindGroundless(approved.Decision, input.On))
                        .Problems,
            (work, by) => work.Request.Reply(approved!, method, input.On!.Value, by, work.Now, secrecy),
            work => new RequestAnswered(work.Request.Subject, approved!.DecisionCode, input.On!.Value),
            context,
            cancel
        );
        if (outcome.IsDone)
        {
            await several.RunAsync(outcome.Value, cancel);
        }

        return outcome;
    }
}

/// <summary>An application was answered.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Decision">Code of the decision kind.</param>
/// <param name="On">The day that counts.</param>
[Term("答复申请")]
public sealed record RequestAnswered(AuditSubject Subject, string Decision, DateOnly On) : AuditedEvent(Subject);
