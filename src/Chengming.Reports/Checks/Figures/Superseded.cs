using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Cells that are not in a document because it prints another form's row in their place: not there, yet not missing.</summary>
internal static class Superseded
{
    /// <summary>Such cells of <paramref name="report"/>.</summary>
    public static HashSet<CellDefinition> In(AnnualReport report)
    {
        var superseded = new HashSet<CellDefinition>();
        foreach (var tie in report.Form.Ties)
        {
            if (tie.Variant is not { } variant || !IsPrinted(report, variant.Foreign))
            {
                continue;
            }

            var kept = variant.Members.Select(m => m.Cell).ToHashSet();
            superseded.UnionWith(
                tie.Members.Select(m => m.Cell).Where(c => !kept.Contains(c) && report[c].State == CellState.Unread)
            );
        }

        return superseded;
    }

    private static bool IsPrinted(AnnualReport report, IEnumerable<CellDefinition> cells) =>
        cells.Any(c => report[c].State != CellState.Unread);
}
