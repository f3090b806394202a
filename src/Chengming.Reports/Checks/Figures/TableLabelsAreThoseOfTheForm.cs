using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T205: labels of tables are printed as in the form.</summary>
[Term("表头文字")]
public sealed class TableLabelsAreThoseOfTheForm : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T205",
            "表格的行名、列名与规定格式一致",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "按规定格式改正文字。",
            Triggers: "列名印为“本年制作件数”",
            DoesNotTrigger: "列名印为“本年制发件数”"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var note in report.Report.Notes)
        {
            if (note.Kind == ReadingNoteKind.LabelMisprinted)
            {
                results.Add(Descriptor.Found(PrintedWords.Of(note), note));
            }
        }
    }
}
