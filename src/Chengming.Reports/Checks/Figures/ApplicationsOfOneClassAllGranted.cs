using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>T210: many applications, all from one class of applicants and all granted, may be service cases.</summary>
[Term("申请数量合理性")]
public sealed class ApplicationsOfOneClassAllGranted : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "T210",
            "申请全部来自同一类申请人且全部予以公开的，应核实是否为政务服务办件",
            Severity.Question,
            "《条例》第二十七条至第四十五条；政务服务办件不计入依申请公开",
            HowToFix: "核实台账；政务服务事项的办件不计入表三。",
            Triggers: "本年新收 28 件全部来自商业企业，全部予以公开",
            DoesNotTrigger: "本年新收 28 件，自然人 20、商业企业 8"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (Alike(report.Report) is { } cells)
        {
            Ask(report.Report, cells, results);
        }
    }

    /// <summary>True when this check asks whether service items were counted in a report.</summary>
    internal static bool AsksAbout(AnnualReport report) => Alike(report) is not null;

    /// <summary>The cells of the one class that all applications came from and were granted to; null when they differ.</summary>
    private static CellDefinition[]? Alike(AnnualReport report)
    {
        var cells = MeaningCells.Of(report.Form);
        if (
            cells.Received is not { } received
            || cells.Granted is not { } granted
            || report[received.Members[0].Cell].Value is not ({ } total and >= Many)
            || report[granted.Members[0].Cell].Value != total
        )
        {
            return null;
        }

        for (var i = 1; i < received.Members.Length; i++)
        {
            var (applicants, outcome) = (received.Members[i].Cell, granted.Members[i].Cell);
            if (report[applicants].Value == total && report[outcome].Value == total)
            {
                return [applicants, outcome, received.Members[0].Cell, granted.Members[0].Cell];
            }
        }

        return null;
    }

    /// <summary>Fewer may all be alike by chance.</summary>
    private const int Many = 5;

    private static readonly string[] ServiceWords = ["服务事项", "办件", "审批事项", "许可事项"];

    private void Ask(AnnualReport report, CellDefinition[] cells, CheckResults results)
    {
        var total = report[cells[0]].Value!.Value;
        var prose = report.Section(1)?.Text ?? "";
        var words = ServiceWords.Where(w => prose.Contains(w, StringComparison.Ordinal)).Select(w => $"“{w}”").ToList();
        var said = words.Count > 0 ? $"，正文又提到{string.Join("、", words)}" : "";
        results.Add(
            Descriptor
                .Found(
                    $"本年新收的 {TieMessage.Figure(total)} 件申请全部来自“{cells[0].Column.ShortLabel}”，并全部“{cells[1].Row.ShortLabel}”{said}：是否把政务服务事项的办件计作了政府信息公开申请？",
                    cells
                )
                .At(report, cells)
        );
    }
}
