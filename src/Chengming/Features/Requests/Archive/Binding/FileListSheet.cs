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

    private static readonly (string Head, double Width)[] OriginalColumns =
    [
        ("档号", 26),
        ("顺序号", 8),
        ("题名", 40),
        ("文件名", 40),
        ("字节", 14),
        ("SHA-256", 70),
        ("备注", 24),
    ];

    public static byte[] Of(BoundFile bound)
    {
        using var output = new MemoryStream();
        using (var workbook = new Workbook(output, $"{bound.File.Number} 卷内目录"))
        {
            var sheet = Begin(workbook, "卷内目录", Columns);
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

            Originals(workbook, bound);
        }

        return output.ToArray();
    }

    /// <summary>电子原件目录: which file of the ZIP goes with which paper.</summary>
    private static void Originals(Workbook workbook, BoundFile bound)
    {
        if (bound.Attachments.Count == 0)
        {
            return;
        }

        var sheet = Begin(workbook, "电子原件目录", OriginalColumns);
        foreach (var paper in bound.Papers)
        {
            foreach (var attachment in paper.Attachments)
            {
                sheet.Row(
                    SheetCell.Text(bound.File.Number),
                    SheetCell.Number(paper.Entry.Serial),
                    SheetCell.Text(paper.Entry.Title),
                    SheetCell.Text(attachment.Name),
                    SheetCell.Number(attachment.Entry.Length),
                    SheetCell.Text(attachment.Entry.Digest),
                    SheetCell.Text(attachment.File is null ? "已撤除" : "")
                );
            }
        }
    }

    private static Sheet Begin(Workbook workbook, string name, (string Head, double Width)[] columns)
    {
        var sheet = workbook.AddSheet(
            name,
            new SheetLayout
            {
                ColumnWidths = [.. columns.Select(c => c.Width)],
                FrozenRows = 1,
                FilterRow = 1,
                Landscape = true,
            }
        );
        sheet.Row(24, [.. columns.Select(c => SheetCell.Text(c.Head, CellStyle.Header))]);
        return sheet;
    }
}
