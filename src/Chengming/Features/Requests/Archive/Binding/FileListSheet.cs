using Chengming.Reports.Writing.Excel;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>卷内目录 as a spreadsheet, as archive rooms take it over.</summary>
internal static class FileListSheet
{
    private static readonly (string Head, double Width)[] Columns =
    [
        ("档号", 26),
        ("顺序号", 8),
        ("文号", 26),
        ("责任者", 24),
        ("题名", 40),
        ("日期", 12),
        ("页号", 10),
        ("页数", 8),
        ("备注", 24),
    ];

    public static byte[] Of(BoundFile bound)
    {
        using var output = new MemoryStream();
        using (var workbook = new Workbook(output, $"{bound.File.Number} 卷内目录"))
        {
            var sheet = workbook.AddSheet(
                "卷内目录",
                new SheetLayout
                {
                    ColumnWidths = [.. Columns.Select(c => c.Width)],
                    FrozenRows = 1,
                    FilterRow = 1,
                    Landscape = true,
                }
            );
            sheet.Row(24, [.. Columns.Select(c => SheetCell.Text(c.Head, CellStyle.Header))]);
            foreach (var paper in bound.Papers)
            {
                var entry = paper.Entry;
                sheet.Row(
                    SheetCell.Text(bound.File.Number),
                    SheetCell.Number(entry.Serial),
                    SheetCell.Text(entry.Number),
                    SheetCell.Text(entry.Responsible),
                    SheetCell.Text(entry.Title),
                    SheetCell.Date(entry.On),
                    SheetCell.Text(paper.PagesInWords, CellStyle.Centred),
                    SheetCell.Number(paper.Pages),
                    SheetCell.Text(FileWords.RemarksOf(entry))
                );
            }
        }

        return output.ToArray();
    }
}
