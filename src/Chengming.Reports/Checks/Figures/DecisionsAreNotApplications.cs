using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T211: decisions on licences or penalties are not counted as applications for information.</summary>
[Term("处理决定与申请")]
public sealed class DecisionsAreNotApplications : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T211",
            "行政处理决定数量不应与信息公开申请数量混同",
            Severity.Question,
            "办公惯例",
            HowToFix: "核实台账：许可、处罚的办件不计入表三。",
            Triggers: "行政许可 36，本年新收申请 36",
            DoesNotTrigger: "行政许可 36，本年新收申请 2"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var cells = MeaningCells.Of(report.Report.Form);
        if (
            cells.Received is not { } received
            || report.Report[received.Members[0].Cell].Value is not ({ } total and >= Many)
        )
        {
            return;
        }

        foreach (var decision in cells.Decisions)
        {
            if (report.Report[decision].Value == total)
            {
                CellDefinition[] concerned = [decision, received.Members[0].Cell];
                results.Add(
                    Descriptor
                        .Found(
                            $"{decision.Table.Name}“{decision.Row.ShortLabel}”的处理决定 {TieMessage.Figure(total)} 件，与{received.Table.Name}本年新收申请 {TieMessage.Figure(total)} 件相同：是否把办件计作了申请？",
                            concerned
                        )
                        .At(report.Report, concerned)
                );
            }
        }
    }

    /// <summary>Smaller figures are often equal by chance.</summary>
    private const int Many = 5;
}
