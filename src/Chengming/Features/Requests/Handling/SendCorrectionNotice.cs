using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>
/// 告知补正: once, with everything that is missing, within seven working days. A late notice is recorded as what it is; by the cautious
/// reading the clock then runs on from the receipt.
/// </summary>
[Cites(Instrument.Regulation, article: 30)]
public sealed class SendCorrectionNotice(RequestChange change)
{
    /// <summary>Which case as it was read, and the notice.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="On">The day it was sent.</param>
    /// <param name="CorrectBy">The last day for the applicant; null for the house's usual time.</param>
    /// <param name="Points">Everything that has to be corrected.</param>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, DateOnly? CorrectBy, string? Points);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotAskForCorrection() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "告知的日期",
                            input.On,
                            work.Today,
                            work.Request.ReceivedOn,
                            "收到申请之日"
                        )
                        .StillToCome(nameof(input.CorrectBy), "补正期限", input.CorrectBy, input.On)
                        .Needed(nameof(input.Points), "需要补正的全部事项", input.Points, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
                work.Request.AskForCorrection(
                    input.On!.Value,
                    input.CorrectBy,
                    PersonalData.MaskAll(input.Points.Tidy()),
                    by,
                    work.Now
                ),
            work => new CorrectionAsked(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>The applicant was told what to correct.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("告知补正")]
public sealed record CorrectionAsked(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
