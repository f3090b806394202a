using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Narrative.Sections;

/// <summary>N411: the report has all sections of its form.</summary>
[Term("章节齐全")]
public sealed class AllSectionsAreThere : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N411",
            "年度报告的六个部分应当齐全",
            Severity.Warning,
            "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号",
            "补上缺少的部分；没有内容的也要保留标题，第六部分写“无”或信息处理费情况。",
            "报告从“四、……”直接到“六、……”，没有“五、存在的主要问题及改进情况”。",
            "六个部分都有标题，第六部分的内容是“无”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Sections.Count == 0)
        {
            results.CouldNotCheck(Descriptor.Id, "没有读到任何章节标题，无法核对章节是否齐全。");
            return;
        }

        foreach (var section in report.Report.Form.Sections)
        {
            if (IsMissing(report.Report, section))
            {
                var name = ProseIndex.NameOf(report.Report, section.Number);
                results.Add(Descriptor.In(name, $"没有读到“{name}”。"));
            }
        }
    }

    /// <summary>True when neither heading nor table was read. A heading alone that was lost is told by the check on headings.</summary>
    internal static bool IsMissing(AnnualReport report, FormSection section) =>
        report.Sections.Count > 0
        && report.Section(section.Number) is null
        && (section.Table is null || !HasFigures(report, section.Table));

    private static bool HasFigures(AnnualReport report, string table)
    {
        foreach (var cell in report.Form.Cells)
        {
            if (cell.Table.Id == table && report[cell].State != CellState.Unread)
            {
                return true;
            }
        }

        return false;
    }
}
