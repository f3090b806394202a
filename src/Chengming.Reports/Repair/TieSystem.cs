using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Repair;

/// <summary>The equalities a report must keep, as a linear system: every tie that can be checked, with what it is off by.</summary>
internal sealed class TieSystem
{
    /// <summary>Figures beyond this are no counts of cases; repairing them would overflow the arithmetic.</summary>
    private const decimal LargestFigure = 1_000_000_000_000m;

    private TieSystem(AnnualReport report, List<Tie> ties, List<long> differences)
    {
        Report = report;
        Ties = ties;
        Differences = [.. differences];
        TiesOfCell = new Dictionary<int, List<(int Tie, int Sign)>>();
        for (var i = 0; i < ties.Count; i++)
        {
            foreach (var member in ties[i].Members)
            {
                if (!TiesOfCell.TryGetValue(member.Cell.Index, out var list))
                {
                    TiesOfCell.Add(member.Cell.Index, list = []);
                }

                list.Add((i, member.Sign));
            }
        }
    }

    /// <summary>The report.</summary>
    public AnnualReport Report { get; }

    /// <summary>The ties, failed and kept.</summary>
    public List<Tie> Ties { get; }

    /// <summary>Left minus right of each tie; 0 where it is kept.</summary>
    public long[] Differences { get; }

    /// <summary>The ties each cell stands in, with its sign there.</summary>
    public Dictionary<int, List<(int Tie, int Sign)>> TiesOfCell { get; }

    /// <summary>The equalities of error weight within <paramref name="report"/> whose figures are all known and whole.</summary>
    public static TieSystem Of(AnnualReport report)
    {
        var reading = new TieReading(report, lastYear: null);
        var ties = new List<Tie>();
        var differences = new List<long>();
        foreach (var written in report.Form.Ties)
        {
            var tie = reading.Applicable(written);
            if (
                tie.Identity is { Severity: Severity.Error, Is: IdentityRelation.Equal }
                && !tie.UsesLastYear
                && tie.Members.All(m => IsRepairable(report[m.Cell]))
                && reading.Difference(tie) is { } difference
            )
            {
                ties.Add(tie);
                differences.Add((long)difference);
            }
        }

        return new TieSystem(report, ties, differences);
    }

    /// <summary>The failed ties, those that hang together by kept or failed ties in one list.</summary>
    public List<List<int>> FailedByComponent()
    {
        var component = Enumerable.Range(0, Ties.Count).ToArray();
        foreach (var list in TiesOfCell.Values)
        {
            for (var i = 1; i < list.Count; i++)
            {
                Join(component, list[0].Tie, list[i].Tie);
            }
        }

        return
        [
            .. Enumerable
                .Range(0, Ties.Count)
                .Where(t => Differences[t] != 0)
                .GroupBy(t => Root(component, t))
                .Select(g => g.ToList()),
        ];
    }

    /// <summary>Joins the sets of two elements (union-find).</summary>
    public static void Join(int[] parents, int a, int b) => parents[Root(parents, a)] = Root(parents, b);

    /// <summary>The representative of an element's set.</summary>
    public static int Root(int[] parents, int element)
    {
        while (parents[element] != element)
        {
            element = parents[element] = parents[parents[element]];
        }

        return element;
    }

    private static bool IsRepairable(ReportCell cell) =>
        cell.Value is { } value && decimal.IsInteger(value) && Math.Abs(value) <= LargestFigure;
}
