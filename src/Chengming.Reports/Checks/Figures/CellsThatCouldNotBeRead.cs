using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>C103: every cell was found in the document.</summary>
[Term("未读单元格")]
public sealed class CellsThatCouldNotBeRead : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "C103",
            "表格的每个单元格都应能读到",
            Severity.Warning,
            "读取说明",
            HowToFix: "对照原件补齐表格；文件破损的换用可编辑的原件再读。",
            Triggers: "表四整张不在文件中",
            DoesNotTrigger: "表四15个单元格都读到"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Has(CellState.Unread))
        {
            Look(report.Report, results);
        }
    }

    private void Look(AnnualReport report, CheckResults results)
    {
        var known = Superseded.In(report);
        var noted = report.Notes.SelectMany(n => n.Cells).ToHashSet(StringComparer.Ordinal);
        foreach (var table in report.ByTable(CellState.Unread))
        {
            var cells = table.Where(c => !known.Contains(c) && !noted.Contains(c.Id)).ToList();
            if (cells.Count > 0)
            {
                var all = report.Form.Cells.Count(c => c.Table == table.Key && !c.IsForeign);
                results.Add(
                    Descriptor.Found(
                        cells.Count == all
                            ? $"未读到{table.Key.Name}，{all} 个单元格都未读到，不能当作0。"
                            : $"{table.Key.Name}不完整：有 {cells.Count} 个单元格未读到（{CellStates.Named(cells)}），不能当作0。",
                        cells
                    )
                );
            }
        }
    }
}
