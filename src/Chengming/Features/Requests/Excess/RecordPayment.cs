using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Excess;

/// <summary>登记缴费: the reply period begins anew on the day after the payment.</summary>
[Cites(Instrument.FeeMeasures, article: 7)]
public sealed class RecordPayment(RequestChange change)
{
    /// <summary>Which case as it was read, and the day of the payment.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotTakePayment() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "缴费完成的日期",
                            input.On,
                            work.Today,
                            work.Request.FeeNotice!.On,
                            "通知之日"
                        )
                        .Problems,
            (work, by) => work.Request.TakePayment(input.On!.Value, by, work.Now),
            work => new FeeWasPaid(work.Request.Subject, input.On!.Value, work.Request.FeeNotice!.Amount!.Value),
            context,
            cancel
        );
}

/// <summary>The processing fee was paid.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
/// <param name="Amount">Yuan.</param>
[Term("登记缴费")]
public sealed record FeeWasPaid(AuditSubject Subject, DateOnly On, decimal Amount) : AuditedEvent(Subject);
