using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Repair;

/// <summary>Broken identities that hang together, with the smallest sets of new values that heal them all and break none.</summary>
/// <param name="Ties">The broken identities.</param>
/// <param name="Sets">New values by cell, best first; empty when no repair of reasonable size was found.</param>
/// <param name="HasMore">True when there are more sets of the same size than are listed.</param>
[Term("最小修改方案")]
public sealed record ReportRepair(
    IReadOnlyList<Tie> Ties,
    IReadOnlyList<IReadOnlyDictionary<string, decimal>> Sets,
    bool HasMore
);

/// <summary>
/// Finds the smallest changes that heal a report's broken identities. Errors that have nothing to do with each other are repaired apart.
/// </summary>
public static class SmallestRepairs
{
    /// <summary>No more sets than this are listed for one group of errors.</summary>
    public const int MostListed = 20;

    /// <summary>The repairs of <paramref name="report"/>, one entry for each group of errors; empty when all identities hold.</summary>
    public static IReadOnlyList<ReportRepair> Of(AnnualReport report)
    {
        var system = TieSystem.Of(report);
        return [.. system.FailedByComponent().SelectMany(failed => Repairs(system, failed))];
    }

    private static IEnumerable<ReportRepair> Repairs(TieSystem system, List<int> failed)
    {
        var sets = RepairSearch.Smallest(system, failed);
        var groups = Unrelated(system, failed, sets);
        return groups.Count == 1
            ? [Listed(system, failed, sets)]
            : groups.Select(g => Listed(system, g, RepairSearch.Smallest(system, g)));
    }

    /// <summary>
    /// The failed ties in groups that no smallest set ties together. The sizes of the groups' own smallest sets add up to that of the whole,
    /// so nothing is lost by repairing them apart.
    /// </summary>
    private static List<List<int>> Unrelated(TieSystem system, List<int> failed, List<CellChanges> sets)
    {
        if (sets.Count == 0)
        {
            return [failed];
        }

        var group = Enumerable.Range(0, system.Ties.Count).ToArray();
        foreach (var set in sets)
        {
            var related = Enumerable.Range(0, system.Ties.Count).ToArray();
            foreach (var ties in set.Cells.Select(c => system.TiesOfCell[c]))
            {
                ties.ForEach(t => TieSystem.Join(related, ties[0].Tie, t.Tie));
            }

            foreach (var together in failed.GroupBy(t => TieSystem.Root(related, t)))
            {
                foreach (var tie in together)
                {
                    TieSystem.Join(group, together.First(), tie);
                }
            }
        }

        return [.. failed.GroupBy(t => TieSystem.Root(group, t)).Select(g => g.ToList())];
    }

    private static ReportRepair Listed(TieSystem system, List<int> failed, List<CellChanges> sets) =>
        new(
            [.. failed.Select(t => system.Ties[t])],
            [
                .. sets.OrderBy(s => Plausibility.Of(system, s))
                    .ThenBy(s => s.Cells[0])
                    .Take(MostListed)
                    .Select(s => NewValues(system.Report, s)),
            ],
            sets.Count > MostListed
        );

    private static Dictionary<string, decimal> NewValues(AnnualReport report, CellChanges set)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var i = 0; i < set.Cells.Length; i++)
        {
            var cell = report.Form.Cells[set.Cells[i]];
            values.Add(cell.Id, report[cell].Value!.Value + set.Changes[i]);
        }

        return values;
    }
}
