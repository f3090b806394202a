using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Reports.Forms;

/// <summary>
/// Which cells of a form stand for what, so that a check of meaning names no row. Each list holds stems of cell identifiers and is
/// empty when the form does not ask for the thing.
/// </summary>
[Term("单元格含义")]
public sealed class FormMeanings
{
    /// <summary>规章: rules made, repealed and in force.</summary>
    public required IReadOnlyList<string> RuleMaking { get; init; }

    /// <summary>行政事业性收费: the amount charged.</summary>
    public required IReadOnlyList<string> AdministrativeCharges { get; init; }

    /// <summary>处理决定数量: decisions on licences, penalties and coercion.</summary>
    public required IReadOnlyList<string> AdministrativeDecisions { get; init; }

    /// <summary>本年新收: the row of applications received in the year.</summary>
    public required IReadOnlyList<string> ApplicationsReceived { get; init; }

    /// <summary>予以公开: the row of applications that were granted in full.</summary>
    public required IReadOnlyList<string> ApplicationsGranted { get; init; }

    /// <summary>补正后仍不明确、逾期不补正: outcomes that a correction notice must have gone before.</summary>
    public required IReadOnlyList<string> CorrectionOutcomes { get; init; }

    /// <summary>Tables whose figures in a government's report are the sums of its members' reports (statute 5.5, S4).</summary>
    public required IReadOnlyList<string> AddsUpExactly { get; init; }

    /// <summary>All stems.</summary>
    [JsonIgnore]
    public IEnumerable<string> All =>
        [
            .. RuleMaking,
            .. AdministrativeCharges,
            .. AdministrativeDecisions,
            .. ApplicationsReceived,
            .. ApplicationsGranted,
            .. CorrectionOutcomes,
            .. AddsUpExactly,
        ];
}
