using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Reports.Writing.Excel;

namespace Chengming.Features.Office.Lists;

/// <summary>A table that a page computed and does not read row by row, as a spreadsheet takes it.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Columns">The headings with their widths in characters.</param>
/// <param name="Rows">The values, as <see cref="ListWords"/> knows them.</param>
internal sealed record ComputedTable(
    string Title,
    IReadOnlyList<(string Title, double Width)> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);

/// <summary>导出表格: writes computed tables into a spreadsheet, one sheet each, and records who took them.</summary>
internal sealed class ExportTable(PlatformDb db)
{
    /// <summary>Writes the spreadsheet.</summary>
    /// <param name="tables">The tables; all fit into memory.</param>
    /// <param name="filters">What they were asked for, in words.</param>
    /// <param name="context">Who exports.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<Stream> RunAsync(
        IReadOnlyList<ComputedTable> tables,
        string filters,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var file = new MemoryStream();
        using (var workbook = new Workbook(file, tables[0].Title))
        {
            foreach (var table in tables)
            {
                Write(workbook, table);
            }
        }

        db.Record(
            context,
            new ListExported(
                new AuditSubject("OfficeList", null, tables[0].Title),
                filters,
                tables.Sum(t => t.Rows.Count)
            )
        );
        await db.SaveChangesAsync(cancel);
        file.Position = 0;
        return file;
    }

    private static void Write(Workbook workbook, ComputedTable table)
    {
        var sheet = workbook.AddSheet(
            table.Title,
            new SheetLayout
            {
                ColumnWidths = [.. table.Columns.Select(c => c.Width)],
                FrozenRows = 1,
                FrozenColumns = 1,
                FilterRow = 1,
                Landscape = true,
            }
        );
        sheet.Row(24, [.. table.Columns.Select(c => SheetCell.Text(c.Title, CellStyle.Header))]);
        foreach (var row in table.Rows)
        {
            sheet.Row([.. row.Select(ListWords.Sheet)]);
        }
    }
}
