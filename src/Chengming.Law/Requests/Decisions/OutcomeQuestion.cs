namespace Chengming.Law.Requests.Decisions;

/// <summary>结果引导问题: to be answered with yes or no, by a person.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Text">The question.</param>
/// <param name="Basis">The articles behind it; may be empty.</param>
/// <param name="Yes">Where yes leads.</param>
/// <param name="No">Where no leads.</param>
[Term("结果引导问题")]
public sealed record OutcomeQuestion(
    string Code,
    string Text,
    IReadOnlyList<Citation> Basis,
    OutcomeBranch Yes,
    OutcomeBranch No
);
