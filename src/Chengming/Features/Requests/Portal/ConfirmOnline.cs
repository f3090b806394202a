using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Law;

namespace Chengming.Features.Requests.Portal;

/// <summary>申请人确认: the applicant's half of the confirmation; with the office's half it begins the period (art. 31).</summary>
[Cites(Instrument.Regulation, article: 31, item: 3)]
public sealed class ConfirmOnline(RequestChange change)
{
    /// <summary>Which case as it was read.</summary>
    public sealed record Input(Guid RequestId, int Version);

    /// <summary>Records it as of today, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyByApplicantAsync(
            input.RequestId,
            input.Version,
            work => work.Request.WhyNotConfirm(ConfirmingSide.Applicant) is { } broken ? [broken.ToProblem()] : [],
            (work, by) => work.Request.Confirm(ConfirmingSide.Applicant, work.Today, by, work.Now),
            work => new SideConfirmed(work.Request.Subject, ConfirmingSide.Applicant),
            context,
            cancel
        );
}
