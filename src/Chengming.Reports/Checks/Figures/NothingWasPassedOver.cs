using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T213: the reader used everything in the document.</summary>
[Term("未采用的内容")]
public sealed class NothingWasPassedOver : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T213",
            "文件中的内容都应读入",
            Severity.Question,
            "读取说明",
            HowToFix: "对照原件确认；一个文件只放一份报告。",
            Triggers: "文件中有两份报告",
            DoesNotTrigger: "文件中只有一份报告"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.PassedOver)
            {
                results.Add(Descriptor.Found(note.Message, note));
            }
        }
    }
}
