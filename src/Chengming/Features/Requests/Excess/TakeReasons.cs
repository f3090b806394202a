using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;

namespace Chengming.Features.Requests.Excess;

/// <summary>
/// 登记收到理由: the applicant answered the request for reasons, on paper or otherwise. Whether they are sound is for a person to find; the clock runs on.
/// </summary>
[Cites(Instrument.Regulation, article: 35)]
public sealed class TakeReasons(RequestChange change)
{
    /// <summary>Which case as it was read, the day on which they came, and the reasons.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, string? Reasons);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotTakeReasons() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "收到的日期",
                            input.On,
                            work.Today,
                            work.Request.ReasonsRequest!.On,
                            "要求说明理由的日期"
                        )
                        .Needed(nameof(input.Reasons), "申请人说明的理由", input.Reasons, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
                work.Request.TakeReasons(input.On!.Value, PersonalData.MaskAll(input.Reasons.Tidy()), by, work.Now),
            work => new ReasonsReceived(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>The applicant gave the reasons that were asked for.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("收到申请人说明的理由")]
public sealed record ReasonsReceived(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
