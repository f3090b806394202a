using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Oversight;
using Chengming.Time;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>登记审结: how it was decided, what is learned from it, and by when to reply anew.</summary>
public sealed class ConcludeProceeding(ProceedingChange change, TimeProvider clock)
{
    private const int LongestNumber = 100;

    /// <summary>Which proceeding as it was read, and the decision.</summary>
    /// <param name="ProceedingId">The proceeding.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="Outcome">Code of the outcome.</param>
    /// <param name="On">The day on which it was received.</param>
    /// <param name="DecisionNumber">文书号.</param>
    /// <param name="Lesson">What is learned.</param>
    /// <param name="NewReplyBy">The last day for a new reply; null when none is ordered.</param>
    public sealed record Input(
        Guid ProceedingId,
        int Version,
        string? Outcome,
        DateOnly? On,
        string? DecisionNumber,
        string? Lesson,
        DateOnly? NewReplyBy
    );

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<RemedyProceeding>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ProceedingId,
            input.Version,
            p => p.WhyNotConclude() is { } broken ? [broken.ToProblem()] : Problems(input, p),
            p =>
                p.Conclude(
                    new ProceedingConclusion(
                        RemedyOutcomes.Find(p.Procedure.Path, input.Outcome)!,
                        input.On!.Value,
                        input.DecisionNumber.Tidy(),
                        PersonalData.MaskAll(input.Lesson.Tidy()),
                        input.NewReplyBy
                    )
                ),
            p => new ProceedingConcluded(p.Subject, p.Outcome!.Term),
            context,
            cancel
        );

    private List<Problem> Problems(Input input, RemedyProceeding proceeding)
    {
        var outcome = RemedyOutcomes.Find(proceeding.Procedure.Path, input.Outcome);
        return new FieldCheck()
            .Holds(outcome is not null, nameof(input.Outcome), "请选择结果。")
            .Happened(
                nameof(input.On),
                "收到决定或者裁判的日期",
                input.On,
                ChinaTime.Today(clock),
                proceeding.NoticeOn,
                "收到副本之日"
            )
            .AtMost(nameof(input.DecisionNumber), "文书号", input.DecisionNumber, LongestNumber)
            .AtMost(nameof(input.Lesson), "教训", input.Lesson, RemedyProceeding.LongestWords)
            .Holds(
                outcome is not { IsCorrection: true } || !string.IsNullOrWhiteSpace(input.Lesson),
                nameof(input.Lesson),
                "结果被纠正，请写明原因和教训，供以后办理同类申请参考。"
            )
            .Holds(
                input.NewReplyBy is null || outcome is null or { IsCorrection: true },
                nameof(input.NewReplyBy),
                "只有结果被纠正的，才填重新答复的期限。"
            )
            .StillToCome(nameof(input.NewReplyBy), "重新答复的期限", input.NewReplyBy, input.On)
            .Problems;
    }
}

/// <summary>A review or suit was decided.</summary>
/// <param name="Subject">The proceeding.</param>
/// <param name="Outcome">How.</param>
[Term("登记复议诉讼审结")]
public sealed record ProceedingConcluded(AuditSubject Subject, string Outcome) : AuditedEvent(Subject);
