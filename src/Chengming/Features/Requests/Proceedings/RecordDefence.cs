using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Time;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>登记答复或者答辩: the agency handed in its answer.</summary>
[Cites(Instrument.AdministrativeReviewLaw, article: 48)]
[Cites(Instrument.AdministrativeLitigationLaw, article: 67)]
public sealed class RecordDefence(ProceedingChange change, TimeProvider clock)
{
    /// <summary>Which proceeding as it was read, and the day.</summary>
    public sealed record Input(Guid ProceedingId, int Version, DateOnly? On);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<RemedyProceeding>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ProceedingId,
            input.Version,
            p =>
                p.WhyNotAnswer() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "提交的日期",
                            input.On,
                            ChinaTime.Today(clock),
                            p.NoticeOn,
                            "收到副本之日"
                        )
                        .Problems,
            p => p.Answer(input.On!.Value),
            p => new DefenceHandedIn(p.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>The agency answered in a review or suit.</summary>
/// <param name="Subject">The proceeding.</param>
/// <param name="On">The day.</param>
[Term("登记复议诉讼答复")]
public sealed record DefenceHandedIn(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
