using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>A fault that proof-reading found in a paragraph (校对问题).</summary>
/// <param name="Kind">What sort of fault.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Paragraph">Number of the paragraph, from 0.</param>
/// <param name="Start">Where it begins in the paragraph as given.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Explanation">Why it is one, in Chinese.</param>
[Term("校对问题")]
public sealed record TextFault(
    TextFaultKind Kind,
    Severity Severity,
    int Paragraph,
    int Start,
    int Length,
    string Explanation
)
{
    /// <summary>What to write in its place; null when only advice can be given.</summary>
    public string? Replacement { get; init; }

    /// <summary>What to do, in Chinese, where nothing can be written in its place.</summary>
    public string? Advice { get; init; }
}
