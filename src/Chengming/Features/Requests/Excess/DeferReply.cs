using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;

namespace Chengming.Features.Requests.Excess;

/// <summary>确定延迟答复的合理期限: the reasons are sound, the reply cannot be ready in time, and the applicant is told of another day.</summary>
[Cites(Instrument.Regulation, article: 35)]
public sealed class DeferReply(RequestChange change)
{
    /// <summary>Which case as it was read, the day on which the applicant was told, until when, and why.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, DateOnly? Until, string? Why);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotDefer() is { } broken
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
                        .Holds(input.Until is not null, nameof(input.Until), "请填写延迟答复的期限。")
                        .StillToCome(nameof(input.Until), "延迟答复的期限", input.Until, work.Clock.DueOn)
                        .Needed(nameof(input.Why), "申请人的理由和延迟的原因", input.Why, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
                work.Request.Defer(
                    input.On!.Value,
                    input.Until!.Value,
                    PersonalData.MaskAll(input.Why.Tidy()),
                    by,
                    work.Now
                ),
            work => new ReplyWasDeferred(work.Request.Subject, input.Until!.Value),
            context,
            cancel
        );
}

/// <summary>The applicant was told of a later day for the reply.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Until">The day.</param>
[Term("确定延迟答复")]
public sealed record ReplyWasDeferred(AuditSubject Subject, DateOnly Until) : AuditedEvent(Subject);
