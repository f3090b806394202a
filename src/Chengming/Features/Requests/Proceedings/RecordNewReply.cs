using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>登记重新答复: the reply that the review organ or the court ordered. No new application is counted, and table 3 keeps the first result.</summary>
public sealed class RecordNewReply(ProceedingChange change, TimeProvider clock)
{
    /// <summary>Which proceeding as it was read, the day, and the kind of decision.</summary>
    public sealed record Input(Guid ProceedingId, int Version, DateOnly? On, string? Decision);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<RemedyProceeding>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ProceedingId,
            input.Version,
            p =>
                p.WhyNotReplyAnew() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "重新答复的日期",
                            input.On,
                            ChinaTime.Today(clock),
                            p.ConcludedOn,
                            "审结之日"
                        )
                        .Holds(
                            DecisionKinds.All.Any(k => k.Code == input.Decision && !k.CeasesProcessing),
                            nameof(input.Decision),
                            "请选择重新答复的类型。"
                        )
                        .Problems,
            p => p.ReplyAnew(input.On!.Value, input.Decision!),
            p => new RepliedAnew(p.Subject, input.On!.Value, input.Decision!),
            context,
            cancel
        );
}

/// <summary>The agency replied anew, as ordered.</summary>
/// <param name="Subject">The proceeding.</param>
/// <param name="On">The day.</param>
/// <param name="Decision">Code of the decision kind.</param>
[Term("登记重新答复")]
public sealed record RepliedAnew(AuditSubject Subject, DateOnly On, string Decision) : AuditedEvent(Subject);
