using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记双方确认: the day on which office and applicant confirmed is the day of receipt (art. 31, ordinary mail, online, e-mail, fax).</summary>
[Cites(Instrument.Regulation, article: 31)]
public sealed class ConfirmReceipt(RequestChange change)
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
                work.Request.WhyNotConfirm() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "确认的日期",
                            input.On,
                            work.Today,
                            work.Request.ArrivedOn,
                            "到达日期"
                        )
                        .Problems,
            (work, by) => work.Request.Confirm(input.On!.Value, by, work.Now),
            work => new ReceiptConfirmed(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>Office and applicant confirmed that an application was received.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("确认收到申请")]
public sealed record ReceiptConfirmed(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
