namespace Chengming.Law.Requests.Decisions;

/// <summary>Where an answer leads: to a further question or to a kind of decision, never both.</summary>
/// <param name="QuestionCode">The further question; null at the end.</param>
/// <param name="KindCode">The kind of decision; null when a question follows.</param>
[Term("结果引导分支")]
public sealed record OutcomeBranch(string? QuestionCode, string? KindCode)
{
    /// <summary>Reads <c>=R1</c> as a kind and <c>held</c> as a question.</summary>
    internal static OutcomeBranch Read(string words) =>
        words.StartsWith('=') ? new(null, words[1..]) : new(words, null);
}
