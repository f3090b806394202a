using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N431: laws, bodies and set formulas have their right names.</summary>
[Term("规范表述")]
public sealed class NamesOfLawAndTermsAreRight : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N431",
            "法律法规、机构名称和固定提法应规范",
            Severity.Warning,
            "《政府信息公开条例》等法律法规名称；规范表述",
            "按建议改正；确属历史文件原名的可不改。",
            "《中华人民共和国信息公开条例》（漏“政府”）。",
            "《中华人民共和国政府信息公开条例》。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results) =>
        WordingFindings.Add(Descriptor, WordingKind.Formulation, report.Prose, results);
}
