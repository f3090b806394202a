using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Y303: a table with figures is not the same as last year's, cell by cell.</summary>
[Term("照抄上年表格")]
public sealed class TablesAreNotCopiedFromLastYear : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "Y303",
            "整张表格与上一年度完全相同的应核实",
            Severity.Question,
            "办公惯例",
            HowToFix: "核实是否误用上年数字。",
            Triggers: "表二各项与上年完全相同，行政处罚都是 8",
            DoesNotTrigger: "表二全为0，上年也全为0"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.LastYear is not { } lastYear)
        {
            results.CouldNotCheck(Descriptor.Id, report.WithoutLastYear);
            return;
        }

        var form = report.Report.Form;
        if (lastYear.Form != form)
        {
            results.CouldNotCheck(Descriptor.Id, $"上一年度报告是另一格式（{lastYear.Form.Key}），表格不逐格比较");
            return;
        }

        foreach (var table in form.Tables)
        {
            var (same, filled, largest) = (true, 0, 0m);
            for (var i = 0; i < form.Cells.Count && same; i++)
            {
                if (form.Cells[i].Table != table || form.Cells[i].IsForeign)
                {
                    continue;
                }

                var value = report.Report.Cells[i].Value;
                same = value is not null && value == lastYear.Cells[i].Value;
                filled += value > 0 ? 1 : 0;
                largest = Math.Max(largest, value ?? 0);
            }

            if (same && filled >= 2 && largest >= Many)
            {
                var cells = form.Cells.Where(c => c.Table == table && report.Report[c].Value > 0).ToList();
                results.Add(
                    Descriptor
                        .Found(
                            $"{table.Name}的全部数字与上一年度报告完全相同（其中 {filled} 格不为0）：是否误用了上年的表格？",
                            cells
                        )
                        .At(report.Report, cells)
                );
            }
        }
    }

    /// <summary>Tables of a few small figures are often the same by chance.</summary>
    private const int Many = 5;
}
