using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N434: no character fell out of a fixed phrase of this field.</summary>
[Term("漏字")]
public sealed class NothingIsDropped : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N434",
            "固定词语不应漏字",
            Severity.Warning,
            "办公惯例：文字校对",
            "补上漏掉的字。",
            "“存在的主问题”（漏“要”）。",
            "“存在主要问题”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results) =>
        WordingFindings.Add(Descriptor, WordingKind.Dropped, report.Prose, results);
}
