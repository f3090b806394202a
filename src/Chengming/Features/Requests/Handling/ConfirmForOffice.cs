using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>机关确认收到: the office's half of the confirmation; with the applicant's half it begins the period (art. 31).</summary>
[Cites(Instrument.Regulation, article: 31)]
public sealed class ConfirmForOffice(RequestChange change)
{
    /// <summary>Which case as it was read.</summary>
    public sealed record Input(Guid RequestId, int Version);

    /// <summary>Records it as of today, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work => work.Request.WhyNotConfirm(ConfirmingSide.Office) is { } broken ? [broken.ToProblem()] : [],
            (work, by) => work.Request.Confirm(ConfirmingSide.Office, work.Today, by, work.Now),
            work => new SideConfirmed(work.Request.Subject, ConfirmingSide.Office),
            context,
            cancel
        );
}

/// <summary>One side confirmed that an application was received.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Side">Which side.</param>
[Term("一方确认收到申请")]
public sealed record SideConfirmed(AuditSubject Subject, ConfirmingSide Side) : AuditedEvent(Subject);
