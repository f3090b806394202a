using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>C105: “/” stands where the identities need a count.</summary>
[Term("以“/”代替0")]
public sealed class NotApplicableWhereACountIsDue : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "C105",
            "参与勾稽的单元格应填数字，不填“/”",
            Severity.Question,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "没有发生的填“0”。",
            Triggers: "表三“结转下年度”行“总计”列填“/”",
            DoesNotTrigger: "表二“规章”行填“/”"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (!report.Report.Has(CellState.NotApplicable))
        {
            return;
        }

        var tied = report
            .Report.Form.Ties.Where(t => t.Identity.Severity == Severity.Error && !t.UsesLastYear)
            .SelectMany(t => t.Members)
            .Select(m => m.Cell)
            .ToHashSet();
        foreach (var table in report.Report.ByTable(CellState.NotApplicable))
        {
            var cells = table.Where(tied.Contains).ToList();
            if (cells.Count > 0)
            {
                results.Add(
                    Descriptor
                        .Found(
                            $"{table.Key.Name}有 {cells.Count} 个单元格填“/”（{CellStates.Named(cells)}），无法核对勾稽关系：是否应填0？",
                            cells
                        )
                        .At(report.Report, cells)
                );
            }
        }
    }
}
