using System.Globalization;
using Chengming.Pdf.Writing.Files;

namespace Chengming.Pdf.Writing.Tables;

/// <summary>The structure elements of a table: Table, TR, TH and TD with their spans.</summary>
internal sealed class TableTags
{
    private readonly Dictionary<PdfTableCell, StructureElement> byCell = new(ReferenceEqualityComparer.Instance);

    public TableTags(PdfTable table, StructureElement parent)
    {
        var root = parent.Add("Table");
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            var line = root.Add("TR");
            foreach (var cell in row.OrderBy(c => c.Column))
            {
                byCell.Add(cell, line.Add(cell.Role is TableCellRole.Content ? "TD" : "TH", Attributes(cell)));
            }
        }
    }

    public StructureElement this[PdfTableCell cell] => byCell[cell];

    private static string Attributes(PdfTableCell cell)
    {
        var attributes =
            (cell.RowSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"/RowSpan {cell.RowSpan}") : "")
            + (cell.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"/ColSpan {cell.ColumnSpan}") : "")
            + cell.Role switch
            {
                TableCellRole.ColumnHeader => "/Scope/Column",
                TableCellRole.RowHeader => "/Scope/Row",
                _ => "",
            };
        return attributes.Length == 0 ? "" : $"/A<</O/Table{attributes}>>";
    }
}
