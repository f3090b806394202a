using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T214: a doubtful reading that the identities settled is shown to a person.</summary>
[Term("存疑读数")]
public sealed class DoubtfulReadingsAreShown : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T214",
            "经勾稽关系推定的读数须人工确认",
            Severity.Question,
            "读取说明",
            HowToFix: "对照原件确认推定的数字。",
            Triggers: "一行6个数字，仅一种排法符合勾稽关系",
            DoesNotTrigger: "一行7个数字"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.SettledByIdentities)
            {
                results.Add(Descriptor.Found(note.Message, note));
            }
        }
    }
}
