using Chengming.Law;

namespace Chengming.Reports.Checks.Figures;

/// <summary>S5: a body without rule-making power reports no rules.</summary>
[Term("规章数量")]
public sealed class LocalBureausMakeNoRules : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "S5",
            "没有规章制定权的机关，规章一行应为0",
            Severity.Warning,
            "《立法法》第九十一条、第九十三条",
            HowToFix: "把规范性文件改填到“行政规范性文件”行，规章填0。",
            Triggers: "某县应急管理局 规章 制发 2",
            DoesNotTrigger: "某省人民政府 规章 制发 2"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var rules = MeaningCells.Of(report.Report.Form).RuleMaking;
        if (!Array.Exists(rules, c => report.Report[c].Value > 0))
        {
            return;
        }

        var cells = rules.Where(c => report.Report[c].Value > 0).ToList();
        switch (RuleMakingPower.Of(report.Report.Agency))
        {
            case null:
                results.CouldNotCheck(
                    Descriptor.Id,
                    "机关名称不明，无法判断有无规章制定权",
                    [.. cells.Select(c => c.Id)]
                );
                break;
            case false:
                var figures = cells.Select(c =>
                    $"{c.Column.ShortLabel} {TieMessage.Figure(report.Report[c].Value!.Value)}"
                );
                results.Add(
                    Descriptor
                        .Found(
                            $"{report.Report.Agency}没有规章制定权，“{cells[0].Row.ShortLabel}”行却填了{string.Join("、", figures)}。",
                            cells
                        )
                        .At(report.Report, cells)
                );
                break;
        }
    }
}
