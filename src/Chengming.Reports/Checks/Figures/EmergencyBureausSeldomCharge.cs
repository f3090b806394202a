using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T207: an emergency bureau that reports administrative charges is asked what they are.</summary>
[Term("收费金额")]
public sealed class EmergencyBureausSeldomCharge : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T207",
            "应急管理部门一般没有行政事业性收费",
            Severity.Question,
            "办公惯例",
            HowToFix: "核实收费项目；罚没收入、信息处理费以外的款项不填在此处。",
            Triggers: "某县应急管理局 收费金额 80.5 万元",
            DoesNotTrigger: "某县市场监督管理局 收费金额 80.5 万元"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Agency?.Contains("应急", StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var cell in MeaningCells.Of(report.Report.Form).Charges)
        {
            if (report.Report[cell].Value is > 0 and var amount)
            {
                results.Add(
                    Descriptor
                        .Found(
                            $"{report.Report.Agency}填报行政事业性收费 {TieMessage.Figure(amount)} 万元：是什么收费？是否误填罚没收入？",
                            [cell]
                        )
                        .At(report.Report, [cell])
                );
            }
        }
    }
}
