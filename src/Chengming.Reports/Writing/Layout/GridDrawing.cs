using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Layout;

/// <summary>The cells of one table while it is laid out.</summary>
internal sealed class GridDrawing(FormTable table, AnnualReport report)
{
    private readonly List<OfficialCell> cells = [];

    public FormTable Table => table;

    public void Add(int row, int column, int rowSpan, int columnSpan, string text, OfficialCellKind kind) =>
        cells.Add(new OfficialCell(row, column, rowSpan, columnSpan, text, kind, null));

    public void AddFigure(int row, int column, int columnSpan, FormAxis of, FormAxis under)
    {
        var id = IdOf(of, under);
        cells.Add(new OfficialCell(row, column, 1, columnSpan, FigureText.Of(report[id]), OfficialCellKind.Figure, id));
    }

    /// <summary>The nodes that are printed: a foreign row only where the report has a number in it, a group only with members.</summary>
    public List<DrawnAxis> Printed(IEnumerable<FormAxis> rows, IReadOnlyList<FormAxis> columns)
    {
        var leaves = columns.SelectMany(c => c.Leaves()).ToList();
        return Printed(rows, row => row.OfForm is null || leaves.Exists(c => report.ValueOf(IdOf(row, c)) is not null));
    }

    public static List<DrawnAxis> Printed(IEnumerable<FormAxis> nodes) => Printed(nodes, _ => true);

    public OfficialTable Finish(int rows, int columns, int headerRows) =>
        new(table, rows, columns, headerRows, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]);

    private static List<DrawnAxis> Printed(IEnumerable<FormAxis> nodes, Predicate<FormAxis> isPrinted)
    {
        var printed = new List<DrawnAxis>();
        foreach (var node in nodes)
        {
            var members = Printed(node.Members, isPrinted);
            if (node.Id is null ? members.Count > 0 : isPrinted(node))
            {
                printed.Add(new DrawnAxis(node, members));
            }
        }

        return printed;
    }

    private string IdOf(FormAxis row, FormAxis column) => $"{table.Id}.{row.Id}.{column.Id}";
}
