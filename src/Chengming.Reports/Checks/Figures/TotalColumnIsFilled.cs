using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T208: the total column of a table is not all 0 while its members are not.</summary>
[Term("总计列")]
public sealed class TotalColumnIsFilled : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T208",
            "总计列应填写合计数",
            Severity.Warning,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "按行计算合计，填入“总计”列。",
            Triggers: "表三各行都有件数，“总计”列全为0",
            DoesNotTrigger: "表三“总计”列等于各列之和"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var sums = MeaningCells.Of(report.Report.Form).RowSums;
        for (var i = 0; i < sums.Length; )
        {
            var table = sums[i].Table;
            var (read, filled, members) = (0, 0, 0);
            var first = i;
            for (; i < sums.Length && sums[i].Table == table; i++)
            {
                if (report.Report[sums[i].Members[0].Cell].Value is { } total)
                {
                    read++;
                    filled += total == 0 ? 0 : 1;
                    members += total == 0 && HasMembers(report.Report, sums[i]) ? 1 : 0;
                }
            }

            if (read > 1 && filled == 0 && members > 0)
            {
                var totals = sums[first..i].Select(t => t.Members[0].Cell).ToList();
                results.Add(
                    Descriptor
                        .Found(
                            $"{table.Name}的“{totals[0].Column.ShortLabel}”列全部为0，而有 {members} 行填了件数：合计未填。",
                            totals
                        )
                        .At(report.Report, totals)
                );
            }
        }
    }

    private static bool HasMembers(AnnualReport report, Tie row)
    {
        for (var i = 1; i < row.Members.Length; i++)
        {
            if (report[row.Members[i].Cell].Value > 0)
            {
                return true;
            }
        }

        return false;
    }
}
