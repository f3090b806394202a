using Chengming.Law;
using Chengming.Law.Oversight;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>What the agency was told when the review or suit was taken up (复议诉讼通知).</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="IsAfterReview">True for a suit that a review decision came before.</param>
/// <param name="Organ">Who hears it.</param>
/// <param name="CaseNumber">Its number there; empty when none was told.</param>
/// <param name="Matter">What is contested; personal data masked.</param>
/// <param name="On">The day on which the copy was received.</param>
/// <param name="AnswerDueOn">The last day for the answer.</param>
[Term("复议诉讼通知")]
internal sealed record ProceedingNotice(
    RemedyProcedure Procedure,
    bool IsAfterReview,
    string Organ,
    string CaseNumber,
    string Matter,
    DateOnly On,
    DateOnly AnswerDueOn
);

/// <summary>How it was decided (审结情况).</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="On">The day.</param>
/// <param name="DecisionNumber">文书号; empty for none.</param>
/// <param name="Lesson">What the agency learns; needed where it was corrected.</param>
/// <param name="NewReplyDueOn">The last day for a new reply; null when none is ordered.</param>
[Term("审结情况")]
internal sealed record ProceedingConclusion(
    RemedyOutcome Outcome,
    DateOnly On,
    string DecisionNumber,
    string Lesson,
    DateOnly? NewReplyDueOn
);
