using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Time;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记告知延期: the approved extension counts from the day on which the applicant is told.</summary>
[Cites(Instrument.Regulation, article: 33, paragraph: 2)]
public sealed class TellExtension(RequestChange change, RequestProposals proposals)
{
    /// <summary>Which case as it was read, and the day.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On);

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var all = await proposals.OfAsync(input.RequestId, cancel);
        var approved = all.Approved(ProposalKind.Extension);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                (work.Request.WhyNotExtend() ?? all.WhyNotAct(approved, RequestRules.ExtensionMustBeApproved))
                    is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "告知申请人的日期",
                            input.On,
                            work.Today,
                            ChinaTime.Day(approved!.DecidedAt!.Value),
                            "批准日期"
                        )
                        .Problems,
            (work, by) => work.Request.TellExtension(approved!, input.On!.Value, by, work.Now),
            work => new ExtensionTold(work.Request.Subject, approved!.Days!.Value, input.On!.Value),
            context,
            cancel
        );
    }
}

/// <summary>The applicant was told that the reply period is extended.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Days">Working days.</param>
/// <param name="On">The day.</param>
[Term("告知延期")]
public sealed record ExtensionTold(AuditSubject Subject, int Days, DateOnly On) : AuditedEvent(Subject);
