using Chengming.Reports.Checks;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Comparing;

/// <summary>The work of <see cref="Consolidation.Into"/>.</summary>
internal sealed class ConsolidationRun(AnnualReport parent, IReadOnlyList<AnnualReport> children, bool isComplete)
{
    private readonly FormBridge[] bridges = [.. children.Select(c => FormBridge.Between(c.Form, parent.Form))];
    private readonly CheckResults results = new();

    public Consolidation Run()
    {
        ConsolidationFindings.CompareReports(parent, children, results);
        var cells = parent.Form.Cells.Where(IsShown).ToList();
        var figures = cells.ConvertAll(Figure);
        ConsolidationFindings.CompareSums(parent, children, isComplete, cells, figures, results);
        return new Consolidation
        {
            Agency = parent.Agency,
            Year = parent.Year,
            Form = parent.Form.Key,
            IsComplete = isComplete,
            Children = [.. children.Select((c, i) => Child(c, i, figures))],
            Figures = figures,
            Findings = results.Findings,
            NotChecked = results.NotChecked,
        };
    }

    private bool IsShown(CellDefinition cell) => !cell.IsForeign || ValueOfAny(cell);

    private bool ValueOfAny(CellDefinition cell) =>
        parent[cell].Value is not null || Enumerable.Range(0, children.Count).Any(i => ValueOf(i, cell) is not null);

    /// <summary>A member's figure for a cell of the government's form; null when it has none that means the same.</summary>
    private decimal? ValueOf(int child, CellDefinition cell) =>
        bridges[child].ExactSourceOf(cell) is { } source ? children[child][source].Value : null;

    private ConsolidatedFigure Figure(CellDefinition cell)
    {
        var sum = 0m;
        var missing = new List<int>();
        for (var i = 0; i < children.Count; i++)
        {
            if (ValueOf(i, cell) is { } value)
            {
                sum += value;
            }
            else
            {
                missing.Add(i);
            }
        }

        var own = parent[cell].Value;
        return new ConsolidatedFigure(cell.Id, cell.Name, own, sum, missing, Accounts(cell, own - sum ?? 0, missing));
    }

    private List<GapAccount> Accounts(CellDefinition cell, decimal gap, List<int> missing)
    {
        var accounts = new List<GapAccount>();
        for (var i = 0; i < children.Count && gap != 0; i++)
        {
            if (ValueOf(i, cell) is { } value && value == Math.Abs(gap))
            {
                accounts.Add(new GapAccount(i, gap < 0 ? GapCause.Omitted : GapCause.CountedTwice, value));
            }
        }

        if (gap > 0)
        {
            accounts.AddRange(missing.Select(i => new GapAccount(i, GapCause.Unknown, null)));
        }

        return accounts;
    }

    private static ConsolidatedChild Child(AnnualReport child, int index, List<ConsolidatedFigure> figures) =>
        new(
            child.Agency,
            child.Year,
            child.Form.Key,
            [.. figures.Where(f => f.MissingChildren.Contains(index)).Select(f => f.Cell)],
            ConsolidationFindings.ExplainsEveryGap(index, figures)
        );
}
