using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T202: no row or part of a table is missing.</summary>
[Term("表格缺失")]
public sealed class TablesAreComplete : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T202",
            "表格应完整，不缺行、不缺列",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "对照原件补齐；确实没有发生的填“0”，不要删行。",
            Triggers: "表三在“信访举报投诉类申请”之后断开，缺7行",
            DoesNotTrigger: "表三25行齐全"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.TablePartMissing)
            {
                results.Add(
                    Descriptor.Found(
                        note.Cells.Count > 0
                            ? $"表格不完整，缺少 {note.Cells.Count} 个单元格，不能当作0：{note.Message}"
                            : $"表格不完整：{note.Message}",
                        note
                    )
                );
            }
        }
    }
}
