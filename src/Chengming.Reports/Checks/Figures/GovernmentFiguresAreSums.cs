using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>S4: a government's figures are the sums of its departments and townships. Seen when reports are consolidated.</summary>
[Term("汇总关系")]
public sealed class GovernmentFiguresAreSums : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "S4",
            "政府汇总报告的数字等于所属部门、乡镇报告之和",
            Severity.Error,
            "国办公开办函〔2021〕30号；表二因联合发文等可不相等",
            HowToFix: "与所属单位报告逐一核对，补上漏报的，减去重复的。",
            Triggers: "县政府本年新收 10，所属单位合计 12",
            DoesNotTrigger: "县政府本年新收 12，所属单位合计 12"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Agency is { } agency && agency.EndsWith("人民政府", StringComparison.Ordinal))
        {
            results.CouldNotCheck(Descriptor.Id, "需要所属部门、乡镇的报告才能核对汇总关系");
        }
    }
}
