using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Reports.Writing.Excel;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Lists;

/// <summary>导出列表: writes all rows of a list that pass the filters into a spreadsheet. Memory does not grow with the rows.</summary>
internal sealed class ExportList(PlatformDb db)
{
    /// <summary>Most rows of one spreadsheet.</summary>
    public const int MostRows = 200_000;

    /// <summary>Writes the spreadsheet and records who took it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="columns">The columns that are shown.</param>
    /// <param name="rows">The rows, filtered and in order.</param>
    /// <param name="filters">The filters in words.</param>
    /// <param name="context">Who exports.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <returns>A file that is gone when closed.</returns>
    public async Task<Outcome<Stream>> RunAsync<TRow>(
        OfficeList<TRow> list,
        IReadOnlyList<OfficeColumn<TRow>> columns,
        IQueryable<TRow> rows,
        string filters,
        ActionContext context,
        CancellationToken cancel
    )
    {
        if (await rows.Take(MostRows + 1).CountAsync(cancel) > MostRows)
        {
            return new Problem("", $"符合条件的记录超过 {MostRows} 条。请先用筛选缩小范围，再分批导出。");
        }

        Stream file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"chengming-{Guid.NewGuid():N}.xlsx"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        try
        {
            var count = await WriteAsync(list, columns, rows, file, cancel);
            db.Record(context, new ListExported(new AuditSubject("OfficeList", null, list.Title), filters, count));
            await db.SaveChangesAsync(cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<int> WriteAsync<TRow>(
        OfficeList<TRow> list,
        IReadOnlyList<OfficeColumn<TRow>> columns,
        IQueryable<TRow> rows,
        Stream output,
        CancellationToken cancel
    )
    {
        using var workbook = new Workbook(output, list.Title);
        var sheet = workbook.AddSheet(
            list.Title,
            new SheetLayout
            {
                ColumnWidths = [.. columns.Select(c => c.Width)],
                FrozenRows = 1,
                FrozenColumns = 1,
                FilterRow = 1,
                Landscape = true,
            }
        );
        sheet.Row(24, [.. columns.Select(c => SheetCell.Text(c.Title, CellStyle.Header))]);
        var cells = new SheetCell[columns.Count];
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = ListWords.Sheet(columns[i].Value(row));
            }

            sheet.Row(cells);
        }

        return sheet.Rows - 1;
    }
}

/// <summary>Somebody took a list out of the platform as a spreadsheet.</summary>
/// <param name="Subject">The list.</param>
/// <param name="Filters">The filters in words.</param>
/// <param name="Rows">Number of rows.</param>
[Term("导出列表")]
public sealed record ListExported(AuditSubject Subject, string Filters, int Rows) : AuditedEvent(Subject);
