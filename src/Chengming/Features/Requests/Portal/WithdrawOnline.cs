using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;

namespace Chengming.Features.Requests.Portal;

/// <summary>网上撤回: the applicant takes the application back, and the case ends. Papers that were not approved are discarded with it.</summary>
public sealed class WithdrawOnline(PlatformDb db, RequestChange change)
{
    private const int LongestWhy = 500;

    /// <summary>Which case as it was read, whether the applicant is sure, and why, if that was said.</summary>
    public sealed record Input(Guid RequestId, int Version, bool IsSure, string? Why);

    /// <summary>Records it as of today, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var open = await OpenLetters.OfAsync(db, input.RequestId, cancel);
        return await change.ApplyByApplicantAsync(
            input.RequestId,
            input.Version,
            work =>
                work.Request.WhyNotAnswer() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Holds(input.IsSure, nameof(input.IsSure), "撤回后不能恢复。确定撤回的，请勾选。")
                        .AtMost(nameof(input.Why), "撤回的说明", input.Why, LongestWhy)
                        .Problems,
            (work, by) =>
            {
                var how = PersonalData.MaskAll($"申请人在网上撤回。{input.Why.Tidy()}");
                work.Request.Withdraw(work.Today, how, by, work.Now);
                OpenLetters.DiscardAsItEnds(open, db, work, OpenLetters.Withdrawn, context);
            },
            work => new RequestWithdrawn(work.Request.Subject, work.Today),
            context,
            cancel
        );
    }
}
