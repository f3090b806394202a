using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;

namespace Chengming.Features.Requests.Portal;

/// <summary>原答复被纠正 (what a review or suit made of a reply), as the applicant reads it.</summary>
/// <param name="Words">The outcome, and the new reply where one was ordered.</param>
/// <param name="Decision">Code of the kind of the new reply; empty while there is none.</param>
/// <param name="On">Its day; null while there is none.</param>
[Term("被纠正的答复")]
internal sealed record CorrectedReply(string Words, string Decision, DateOnly? On)
{
    /// <summary>What the newest outcome against the reply says; null when none is.</summary>
    /// <param name="proceedings">Reviews and suits about the case.</param>
    public static CorrectedReply? Of(IEnumerable<RemedyProceeding> proceedings) =>
        proceedings
            .Where(p => p is { IsPending: false, Outcome.IsCorrection: true })
            .OrderBy(p => p.ConcludedOn)
            .Select(p => new CorrectedReply(InWords(p), p.NewDecisionCode, p.NewReplyOn))
            .LastOrDefault();

    private static string InWords(RemedyProceeding proceeding)
    {
        var path = proceeding.Procedure.Path is RemedyPath.Review ? "行政复议" : "行政诉讼";
        var outcome =
            $"{ChinaTime.DayInWords(proceeding.ConcludedOn!.Value)}收到{path}的结果：{proceeding.Outcome!.Term}";
        return proceeding switch
        {
            { NewReplyOn: { } on } =>
                $"{outcome}；已于{ChinaTime.DayInWords(on)}重新答复：{DecisionKinds.Of(proceeding.NewDecisionCode).Term}。",
            { NewReplyDueOn: { } due } => $"{outcome}；最迟{ChinaTime.DayInWords(due)}重新答复。",
            _ => $"{outcome}。",
        };
    }
}
