namespace Chengming.Law.Requests.Decisions;

/// <summary>How far the guide has come.</summary>
/// <param name="Answered">The questions answered, in order, with their answers: kept in the file of the case.</param>
/// <param name="Next">The next question; null at the end.</param>
/// <param name="Kind">The kind of decision; null while a question is open.</param>
[Term("结果引导进度")]
public sealed record OutcomeProgress(
    IReadOnlyList<(OutcomeQuestion Question, bool Answer)> Answered,
    OutcomeQuestion? Next,
    DecisionKind? Kind
);
