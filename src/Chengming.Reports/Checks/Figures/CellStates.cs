using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Finds cells by what is known of them.</summary>
internal static class CellStates
{
    /// <summary>True when some cell of the form's own rows is in this state; allocates nothing.</summary>
    public static bool Has(this AnnualReport report, CellState state)
    {
        var cells = report.Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].State == state && !report.Form.Cells[i].IsForeign)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The form's own cells in this state, table by table.</summary>
    public static IEnumerable<IGrouping<FormTable, CellDefinition>> ByTable(
        this AnnualReport report,
        CellState state
    ) => report.Form.Cells.Where(c => !c.IsForeign && report[c].State == state).GroupBy(c => c.Table);

    /// <summary>True when the table prints this figure somewhere.</summary>
    public static bool Prints(this AnnualReport report, FormTable table, decimal figure) =>
        report.Form.Cells.Any(c => c.Table == table && report[c].Value == figure);

    /// <summary>True when the table prints any figure.</summary>
    public static bool PrintsFigures(this AnnualReport report, FormTable table) =>
        report.Form.Cells.Any(c => c.Table == table && report[c].State == CellState.Read);

    /// <summary>A few cells by name, and how many there are.</summary>
    public static string Named(IReadOnlyCollection<CellDefinition> cells)
    {
        const int Most = 4;
        var names = string.Join("、", cells.Take(Most).Select(c => $"“{c.Row.ShortLabel}”行“{c.Column.ShortLabel}”列"));
        return cells.Count > Most ? $"{names}等" : names;
    }
}
