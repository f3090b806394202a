using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Y302: a figure does not jump from one year to the next.</summary>
[Term("数字突变")]
public sealed class FiguresDoNotJump : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "Y302",
            "与上一年度相比变化很大的数字应核实",
            Severity.Question,
            "办公惯例",
            HowToFix: "核实台账；确有变化的，在正文中说明原因。",
            Triggers: "行政处罚 上年 8，本年 80",
            DoesNotTrigger: "行政处罚 上年 8，本年 12"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.LastYear is not { } lastYear)
        {
            results.CouldNotCheck(Descriptor.Id, report.WithoutLastYear);
            return;
        }

        var bridge = FormBridge.Between(lastYear.Form, report.Report.Form);
        List<CellDefinition>? jumps = null;
        foreach (var cell in report.Report.Form.Cells)
        {
            if (
                bridge.ExactSourceOf(cell) is { } source
                && lastYear[source].Value is { } before
                && report.Report[cell].Value is { } now
                && IsJump(before, now)
            )
            {
                (jumps ??= []).Add(cell);
            }
        }

        foreach (var table in jumps?.GroupBy(c => c.Table) ?? [])
        {
            var cells = table.ToList();
            var named = cells
                .Take(MostNamed)
                .Select(c =>
                    $"“{c.Row.ShortLabel}”行“{c.Column.ShortLabel}”列由 {TieMessage.Figure(lastYear[bridge.ExactSourceOf(c)!].Value!.Value)} 变为 {TieMessage.Figure(report.Report[c].Value!.Value)}"
                );
            var more = cells.Count > MostNamed ? $"等 {cells.Count} 处" : "";
            results.Add(
                Descriptor
                    .Found(
                        $"{table.Key.Name}与上一年度相比变化很大：{string.Join("；", named)}{more}。是否属实？",
                        cells
                    )
                    .At(report.Report, cells)
            );
        }
    }

    private const int MostNamed = 4;

    /// <summary>More than three times as many and 20 more, or none where there were 20.</summary>
    private static bool IsJump(decimal before, decimal now) =>
        (now > 3 * before && now - before > 20) || (before >= 20 && now == 0);
}
