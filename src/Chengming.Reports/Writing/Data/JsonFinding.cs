using Chengming.Law;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Writing.Data;

/// <summary>A finding as data, in the words of <c>report check --json</c>.</summary>
[Term("检查发现")]
internal sealed record JsonFinding(
    string Rule,
    Severity Severity,
    IReadOnlyList<string> Cells,
    string Message,
    string Source,
    string? Section,
    string? Passage,
    string? Where,
    string? HowToFix,
    IReadOnlyDictionary<string, decimal>? Repair,
    IReadOnlyList<IReadOnlyDictionary<string, decimal>> Repairs
)
{
    public static JsonFinding Of(Finding finding) =>
        new(
            finding.Rule,
            finding.Severity,
            finding.Cells,
            finding.Message,
            finding.Source,
            finding.Section,
            finding.Passage,
            finding.Place?.ToString(),
            finding.HowToFix,
            finding.Repairs.Count > 0 ? finding.Repairs[0] : null,
            finding.Repairs
        );
}
