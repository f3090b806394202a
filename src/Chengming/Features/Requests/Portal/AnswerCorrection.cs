using Chengming.Actions;
using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Law;

namespace Chengming.Features.Requests.Portal;

/// <summary>网上补正: the applicant answers the correction notice; the reply period begins anew with that day (art. 30).</summary>
[Cites(Instrument.Regulation, article: 30)]
public sealed class AnswerCorrection(RequestChange change, PersonalDataVault vault)
{
    /// <summary>Which case as it was read, and the corrected content.</summary>
    public sealed record Input(Guid RequestId, int Version, string? Wanted);

    /// <summary>Records it as of today, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyByApplicantAsync(
            input.RequestId,
            input.Version,
            work =>
                work.Request.WhyNotTakeCorrection() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Needed(nameof(input.Wanted), "补正后的内容", input.Wanted, DisclosureRequest.LongestWanted)
                        .Problems,
            (work, by) =>
                work.Request.TakeCorrection(
                    work.Today,
                    WantedInformation.Of(
                        work.Request.Id,
                        input.Wanted.Tidy(),
                        work.Request.SupplyForm,
                        work.Request.SupplyWay,
                        vault
                    ),
                    by,
                    work.Now
                ),
            work => new CorrectionReceived(work.Request.Subject, work.Today),
            context,
            cancel
        );
}
