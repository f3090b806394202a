using Chengming.Features.Files.Scanning;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>Something that the machine points at before people review (预审发现).</summary>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Excerpt">The words concerned, personal data masked.</param>
/// <param name="Message">What is wrong, in Chinese; never holds personal data.</param>
/// <param name="Suggestion">What to write or do, in Chinese; null when only a person can say.</param>
/// <param name="Source">The rule's source.</param>
/// <param name="Replacement">The words to write in the place of those; null when it takes a person to write them.</param>
/// <param name="Key">Stays the same while the rule, the words and their clause stay the same, wherever they move to: a dismissal is kept by it.</param>
[Term("预审发现")]
public sealed record MachineFinding(
    string Rule,
    FindingSeverity Severity,
    ReadingPlace Where,
    string Excerpt,
    string Message,
    string? Suggestion,
    string Source,
    string Key,
    string? Replacement = null
);
