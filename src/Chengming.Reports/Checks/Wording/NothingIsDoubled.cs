using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N433: no character or word is written twice.</summary>
[Term("重字重词")]
public sealed class NothingIsDoubled : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N433",
            "正文不应有重复的字词",
            Severity.Warning,
            "办公惯例：文字校对",
            "删去多出的字词。",
            "“湛河区区应急管理局”“公开工作工作情况的的汇报”。",
            "“各区区政府”“目的的确定”“常常”“人人”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results) =>
        WordingFindings.Add(Descriptor, WordingKind.Doubled, report.Report, results);
}
