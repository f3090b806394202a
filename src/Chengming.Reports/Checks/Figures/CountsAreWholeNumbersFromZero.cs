using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>H5: counts are whole numbers from 0 on, amounts are not negative.</summary>
[Term("数字合法性")]
public sealed class CountsAreWholeNumbersFromZero : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "H5",
            "件数为不小于0的整数，收费金额不小于0",
            Severity.Error,
            "国办公开办函〔2021〕30号 附件",
            HowToFix: "改为实际件数；收费金额以万元为单位填写。",
            Triggers: "予以公开 自然人：-1",
            DoesNotTrigger: "本年增/减：-3；收费金额：80.5"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var cells = report.Report.Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Value is not { } value || (value.Scale == 0 && !decimal.IsNegative(value)))
            {
                continue;
            }

            var cell = report.Report.Form.Cells[i];
            if (ProblemWith(cell.Number, value) is { } problem)
            {
                results.Add(
                    Descriptor
                        .Found($"{cell.Name}为 {TieMessage.Figure(value)}，{problem}。", [cell])
                        .At(report.Report, [cell])
                );
            }
        }
    }

    private static string? ProblemWith(NumberKind kind, decimal value) =>
        kind switch
        {
            NumberKind.Amount => value < 0 ? "金额不能为负数" : null,
            _ when !decimal.IsInteger(value) => "应为整数",
            NumberKind.Count when value < 0 => "件数不能为负数",
            _ => null,
        };
}
