using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Excess;

/// <summary>登记收费通知送达: from the day after it the applicant has twenty working days to pay.</summary>
[Cites(Instrument.FeeMeasures, article: 6)]
public sealed class NoteFeeNotice(RequestChange change)
{
    /// <summary>Which case as it was read, and the day.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotNoteFeeNotice() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "申请人收到的日期",
                            input.On,
                            work.Today,
                            work.Request.FeeNotice!.On,
                            "通知之日"
                        )
                        .Problems,
            (work, by) => work.Request.NoteFeeNotice(input.On!.Value, by, work.Now),
            work => new FeeNoticeWasReceived(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>The applicant received the fee notice.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("登记收费通知送达")]
public sealed record FeeNoticeWasReceived(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
