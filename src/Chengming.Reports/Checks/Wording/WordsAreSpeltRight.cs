using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N430: no wrong characters, by the list of words often miswritten.</summary>
[Term("错别字")]
public sealed class WordsAreSpeltRight : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N430",
            "正文不应有错别字",
            Severity.Warning,
            "《现代汉语词典》及规范词形；办公惯例",
            "按建议改正。",
            "“加强统一布署”（应为“部署”）。",
            "“消防迅速到场”（含“防迅”二字，不是“防汛”之误）。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results) =>
        WordingFindings.Add(Descriptor, WordingKind.Typo, report.Prose, results);
}
