using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>C102: a table that never prints 0 leaves cells blank; do they mean 0?</summary>
[Term("空白表格")]
public sealed class BlankCellsInATableWithoutZeros : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "C102",
            "以空白代替0的表格应填0",
            Severity.Question,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "没有发生的填“0”；确有数字的补填。",
            Triggers: "表二只填了行政处罚 8，其余空白",
            DoesNotTrigger: "表二行政处罚填 8，其余填0"
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
            if (!report.Report.Prints(table.Key, 0))
            {
                var cells = table.ToList();
                results.Add(
                    Descriptor
                        .Found(
                            report.Report.PrintsFigures(table.Key)
                                ? $"{table.Key.Name}有 {cells.Count} 个空白单元格，全表没有填0的单元格：空白是否表示0？"
                                : $"{table.Key.Name}的 {cells.Count} 个单元格都是空白，没有任何数字：是否漏填？",
                            cells
                        )
                        .At(report.Report, cells)
                );
            }
        }
    }
}
