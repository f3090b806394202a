using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T203: the values of a row stand under their columns.</summary>
[Term("行列错位")]
public sealed class RowsStandUnderTheirColumns : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T203",
            "每行的数字与各列对齐",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "对照原件核对该行每一格，调整表格。",
            Triggers: "一行7列只有6个数字",
            DoesNotTrigger: "一行7列有7个数字"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.RowOutOfLine)
            {
                var message = note.Message.Contains("错位", StringComparison.Ordinal)
                    ? note.Message
                    : $"行与列错位：{note.Message}";
                results.Add(Descriptor.Found(message, note, AllRead(report.Report, note) ? Severity.Question : null));
            }
        }
    }

    /// <summary>A shifted row that has all its values is a blemish of layout, nothing more.</summary>
    private static bool AllRead(AnnualReport report, ReadingNote note) =>
        note.Cells.Count > 0
        && note.Cells.All(id => report.Form.FindCell(id) is { } cell && report[cell].State == CellState.Read);
}
