using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记撤回申请: the applicant takes the application back, and the case ends. Papers that were not approved are discarded with it.</summary>
public sealed class WithdrawRequest(PlatformDb db, RequestChange change)
{
    /// <summary>Which case as it was read, the day, and how the applicant said so.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, string? How);

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var open = await OpenLetters.OfAsync(db, input.RequestId, cancel);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotAnswer() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "收到撤回的日期",
                            input.On,
                            work.Today,
                            work.Request.ArrivedOn,
                            "到达日期"
                        )
                        .Needed(nameof(input.How), "申请人怎样撤回", input.How, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
            {
                work.Request.Withdraw(input.On!.Value, PersonalData.MaskAll(input.How.Tidy()), by, work.Now);
                OpenLetters.DiscardAsItEnds(open, db, work, OpenLetters.Withdrawn, context);
            },
            work => new RequestWithdrawn(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
    }
}

/// <summary>The applicant took the application back.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("申请人撤回申请")]
public sealed record RequestWithdrawn(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
