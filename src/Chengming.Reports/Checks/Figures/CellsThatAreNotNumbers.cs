using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>C104: a cell of a table holds words where a number is due.</summary>
[Term("非数字单元格")]
public sealed class CellsThatAreNotNumbers : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "C104",
            "单元格应填数字",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "改填数字，说明写入正文。",
            Triggers: "行政处罚：若干",
            DoesNotTrigger: "行政处罚：36件"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.NotANumber)
            {
                results.Add(
                    Descriptor.Found(
                        note.Printed is { } printed && !note.Message.Contains(printed, StringComparison.Ordinal)
                            ? $"单元格填的是“{printed}”，不是数字。{note.Message}"
                            : note.Message,
                        note
                    )
                );
            }
        }
    }
}
