using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Excel;

/// <summary>
/// Tells titles, headings and prose of a sheet from its tables. A row with one filled cell is text, unless it belongs to the
/// table it touches: the label of an empty row, or a row that names a part of the table.
/// </summary>
internal sealed class SheetFlow
{
    private readonly SheetDraft sheet;
    private readonly ReadingBudget budget;
    private readonly List<SheetRow> rows;
    private readonly List<FlowItem> items = [];
    private readonly List<SheetRow> table = [];
    private int chapter;
    private int itemOfTable;

    private SheetFlow(SheetDraft sheet, ReadingBudget budget)
    {
        this.sheet = sheet;
        this.budget = budget;
        rows = [.. sheet.Rows.Select(r => SheetRow.Of(sheet, r.Key, r.Value))];
    }

    /// <summary>The sheet's paragraphs and tables.</summary>
    public static List<FlowItem> Of(SheetDraft sheet, ReadingBudget budget)
    {
        var flow = new SheetFlow(sheet, budget);
        for (var i = 0; i < flow.rows.Count; i++)
        {
            flow.Take(i);
        }

        flow.EndTable();
        return flow.items;
    }

    private void Take(int index)
    {
        var row = rows[index];
        if (table.Count > 0 && !Touches(table[^1], row))
        {
            EndTable();
        }

        if (row.IsRunningText || (row.IsLone && !BelongsToTable(index)))
        {
            EndTable();
            foreach (var text in row.Cells.Values)
            {
                budget.PayCharacters(text.Length);
                items.Add(new FlowText(text, isLine: false) { Row = row.Number, Sheet = sheet.Name });
            }

            chapter = row.Chapter > 0 ? row.Chapter : chapter;
        }
        else
        {
            table.Add(row);
            itemOfTable = row.Chapter > 0 ? row.Chapter : itemOfTable;
        }
    }

    private bool BelongsToTable(int index)
    {
        var row = rows[index];
        var text = row.Cells.Values.First();
        if (row.Chapter > 0)
        {
            // Rows of a table are numbered as chapters are; the one that continues the table's own numbers is its row.
            return table.Count > 0
                && !row.IsWide
                && (row.Chapter == itemOfTable + 1 && itemOfTable > 0 || row.Chapter != chapter + 1);
        }

        if (Headings.IsReportTitle(text) || Headings.IsProse(text) || text.Contains('：', StringComparison.Ordinal))
        {
            return false;
        }

        return LeadsToTable(index) || (table.Count > 0 && row.FirstColumn == table[0].FirstColumn && !row.IsWide);
    }

    // Only such rows stand between this one and the next row of a table.
    private bool LeadsToTable(int index)
    {
        for (var i = index + 1; i < rows.Count && Touches(rows[i - 1], rows[i]); i++)
        {
            if (!rows[i].IsLone)
            {
                return !rows[i].IsRunningText;
            }

            var text = rows[i].Cells.Values.First();
            if (rows[i].Chapter > 0 || Headings.IsReportTitle(text) || Headings.IsProse(text))
            {
                return false;
            }
        }

        return false;
    }

    private bool Touches(SheetRow above, SheetRow below) =>
        below.Number == above.Number + 1
        || Enumerable.Range(above.Number + 1, Math.Min(200, below.Number - above.Number - 1)).All(sheet.IsTied);

    private void EndTable()
    {
        if (table.Count == 0)
        {
            return;
        }

        var cells = SheetGrid.Cells(sheet, table, budget);
        var (rowCount, columns) = GridTightening.Tighten(cells);
        items.Add(new FlowGrid(rowCount, columns, cells) { Sheet = sheet.Name });
        table.Clear();
        itemOfTable = 0;
    }
}
