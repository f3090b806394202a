using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Repair;

/// <summary>Gives the findings of broken identities the smallest changes that heal them.</summary>
public static class FindingRepairs
{
    /// <summary>Adds repairs to the findings in <paramref name="results"/>, in values and in words.</summary>
    public static void Attach(AnnualReport report, CheckResults results)
    {
        if (!results.Findings.Any(f => f is { Severity: Severity.Error, Cells.Count: > 0 }))
        {
            return;
        }

        var repairs = SmallestRepairs.Of(report);
        if (repairs.Count > 0)
        {
            results.ReplaceFindings(results.Findings.Select(f => WithRepair(report, f, repairs)));
        }
    }

    private static Finding WithRepair(AnnualReport report, Finding finding, IReadOnlyList<ReportRepair> repairs)
    {
        var repair = repairs.FirstOrDefault(r => r.Ties.Any(t => IsAbout(finding, t)));
        return repair is null
            ? finding
            : finding with
            {
                Repairs = repair.Sets,
                HowToFix = InWords(report, repair) + finding.HowToFix,
            };
    }

    private static bool IsAbout(Finding finding, Tie tie) =>
        finding.Rule == tie.Identity.Id && finding.Cells.SequenceEqual(tie.Members.Select(m => m.Cell.Id));

    private static string InWords(AnnualReport report, ReportRepair repair)
    {
        if (repair.Sets.Count == 0)
        {
            return $"没有找到改动不超过 {RepairSearch.LargestSet} 格的修改方案，请对照台账逐格核对。";
        }

        var best = string.Join(
            "，",
            repair
                .Sets[0]
                .Select(c => $"{NameOf(report, c.Key)}由 {Printed(report, c.Key)} 改为 {TieMessage.Figure(c.Value)}")
        );
        var others = repair switch
        {
            { HasMore: true } => $"（同样小的方案不止 {repair.Sets.Count} 个，已列出这些）",
            { Sets.Count: > 1 } => $"（同样小的方案共 {repair.Sets.Count} 个）",
            _ => "",
        };
        return $"最小修改：{best}{others}。";
    }

    private static string NameOf(AnnualReport report, string id)
    {
        var cell = report.Form.CellWithId(id);
        return $"{cell.Table.Name}“{cell.Row.ShortLabel}”行“{cell.Column.ShortLabel}”列";
    }

    private static string Printed(AnnualReport report, string id) => TieMessage.Figure(report[id].Value!.Value);
}
