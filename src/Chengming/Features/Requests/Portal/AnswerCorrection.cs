using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>网上补正: the applicant answers the correction notice; the reply period begins anew with that day (art. 30).</summary>
[Cites(Instrument.Regulation, article: 30)]
public sealed class AnswerCorrection(
    PlatformDb db,
    RequestChange change,
    ReceivePapers receive,
    PersonalDataVault vault
)
{
    /// <summary>Which case as it was read, and the corrected content.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="Wanted">The corrected content.</param>
    /// <param name="Papers">Files that come with it.</param>
    public sealed record Input(Guid RequestId, int Version, string? Wanted, IReadOnlyList<PaperEntry> Papers);

    /// <summary>Records it as of today, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var (faults, examined) = await receive.ExamineAsync(input.Papers, online: true, context, cancel);
        var check = new FieldCheck().Needed(
            nameof(input.Wanted),
            "补正后的内容",
            input.Wanted,
            DisclosureRequest.LongestWanted
        );
        check.Problems.AddRange(faults);
        var agencyId = await db.Set<DisclosureRequest>()
            .Where(r => r.Id == input.RequestId)
            .Select(r => r.AgencyId)
            .SingleAsync(cancel);
        var papers = check.Problems.Count == 0 ? await receive.KeepAsync(agencyId, examined, context, cancel) : [];
        var before = await db.Set<CasePaper>().CountAsync(p => p.RequestId == input.RequestId, cancel);
        return await change.ApplyByApplicantAsync(
            input.RequestId,
            input.Version,
            work => work.Request.WhyNotTakeCorrection() is { } broken ? [broken.ToProblem()] : check.Problems,
            (work, by) =>
            {
                EnterPapers.Enter(db, work.Request, papers, before, fromApplicant: true, context);
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
                );
            },
            work => new CorrectionReceived(work.Request.Subject, work.Today),
            context,
            cancel
        );
    }
}
