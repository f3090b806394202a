using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T204: no row or column of another form stands in the tables.</summary>
[Term("混用格式")]
public sealed class RowsAndColumnsBelongToTheForm : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T204",
            "表格的行列应是本格式规定的",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "改用规定格式的表格；旧格式的数字不要自行拆分。",
            Triggers: "2023年报告的表三“（六）其他处理”只有一行",
            DoesNotTrigger: "2023年报告的“（六）其他处理”分三行"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.OfOtherForm)
            {
                results.Add(Descriptor.Found(note.Message, note));
            }
        }
    }
}
