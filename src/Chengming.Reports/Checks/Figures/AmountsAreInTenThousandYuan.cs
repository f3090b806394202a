using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T209: an amount is in units of 10,000 yuan.</summary>
[Term("金额单位")]
public sealed class AmountsAreInTenThousandYuan : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T209",
            "金额以万元为单位",
            Severity.Question,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "换算成万元后填写。",
            Triggers: "收费金额：805000",
            DoesNotTrigger: "收费金额：80.5"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var cell in MeaningCells.Of(report.Report.Form).Amounts)
        {
            var printed = report.Report[cell];
            if (printed.Value is not { } amount)
            {
                continue;
            }

            var inYuan =
                printed.Raw is { } raw
                && raw.Contains('元', StringComparison.Ordinal)
                && !raw.Contains('万', StringComparison.Ordinal);
            if (amount > 0 && (inYuan || amount >= LargestPlausible))
            {
                results.Add(
                    Descriptor
                        .Found(
                            $"{cell.Name}为“{printed.Raw ?? TieMessage.Figure(amount)}”，以万元计为 {TieMessage.Figure(amount)} 万元：是否以元填写？",
                            [cell]
                        )
                        .At(report.Report, [cell])
                );
            }
        }
    }

    /// <summary>One hundred million yuan: more than a county's bureau charges or buys in a year.</summary>
    private const decimal LargestPlausible = 10_000;
}
