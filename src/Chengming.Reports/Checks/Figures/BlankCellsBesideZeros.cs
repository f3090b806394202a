using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>C101: a table that prints 0 elsewhere leaves no cell blank.</summary>
[Term("空白单元格")]
public sealed class BlankCellsBesideZeros : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "C101",
            "表格中没有发生的应填0，不留空白",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "确认实际件数；没有发生的填“0”。",
            Triggers: "表三其余单元格填0，“部分公开”行“自然人”列空白",
            DoesNotTrigger: "表三全部填0"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (!report.Report.Has(CellState.Blank))
        {
            return;
        }

        foreach (var table in report.Report.ByTable(CellState.Blank))
        {
            if (report.Report.Prints(table.Key, 0))
            {
                var cells = table.ToList();
                results.Add(
                    Descriptor
                        .Found(
                            $"{table.Key.Name}有 {cells.Count} 个空白单元格（{CellStates.Named(cells)}），同表其他单元格填了0；空白不等于0，无法核对。",
                            cells
                        )
                        .At(report.Report, cells)
                );
            }
        }
    }
}
