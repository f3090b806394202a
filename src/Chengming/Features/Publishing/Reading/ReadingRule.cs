using Chengming.Features.Files.Scanning;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>A rule of the machine reading (预审规则).</summary>
/// <param name="Number">Permanent and never used again, e.g. R403; the first digit is the family.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Sentence">The rule as one Chinese sentence.</param>
/// <param name="Severity">How much a finding usually weighs; a finding may weigh less, never more.</param>
/// <param name="Source">Law, standard, or 办公惯例.</param>
[Term("预审规则")]
public sealed record ReadingRule(
    string Number,
    ReadingFamily Family,
    string Sentence,
    FindingSeverity Severity,
    string Source
);
