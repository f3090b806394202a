using Chengming.Features.Publishing.Classifying;
using Chengming.Features.Publishing.Columns;
using Chengming.Law.Publication;
using Chengming.Reports.Writing.Excel;

namespace Chengming.Features.Publishing.Importing;

/// <summary>Writes the spreadsheet in which existing items are brought: empty as a template, or with the rows that were not taken.</summary>
internal static class ImportTemplate
{
    /// <summary>Header of the column that says why a row was not taken; it is not read again.</summary>
    public const string ReasonHeader = "未导入原因";

    private static readonly string[] ChoiceHeaders = ["栏目", "主题分类", "体裁分类", "标准目录事项（填前面的代码）"];

    private const int MarkWidth = 14;
    private const int ReasonWidth = 60;

    /// <summary>Writes the template: headers, hints, one example marked as such, and what may be chosen.</summary>
    public static void Write(Stream output)
    {
        using var workbook = new Workbook(output, "存量信息导入模板");
        var sheet = Begin(workbook, withReasons: false);
        sheet.Row([
            SheetCell.Text(ImportColumns.HintMark, CellStyle.Hint),
            .. ImportColumns.All.Select(c => SheetCell.Text(c.Hint, CellStyle.Hint)),
        ]);
        sheet.Row([
            SheetCell.Text(ImportColumns.ExampleMark, CellStyle.Hint),
            .. ImportColumns.All.Select(c => SheetCell.Text(c.Example, CellStyle.Hint)),
        ]);
        Choices(workbook);
    }

    /// <summary>Writes rows, each with why it was not taken, to be mended and brought again.</summary>
    public static void Write(IEnumerable<(IReadOnlyList<ImportedValue> Values, string Reason)> rows, Stream output)
    {
        using var workbook = new Workbook(output, "没有导入的信息");
        var sheet = Begin(workbook, withReasons: true);
        foreach (var (values, reason) in rows)
        {
            sheet.Row([
                SheetCell.Empty(),
                .. ImportColumns.All.Select(c => SheetCell.Text(values.FirstOrDefault(v => v.Field == c.Field)?.Words)),
                SheetCell.Text(reason, CellStyle.Warning),
            ]);
        }

        Choices(workbook);
    }

    private static Sheet Begin(Workbook workbook, bool withReasons)
    {
        var columns = ImportColumns.All;
        var sheet = workbook.AddSheet(
            "存量信息",
            new SheetLayout
            {
                ColumnWidths =
                [
                    MarkWidth,
                    .. columns.Select(c => (double)c.Width),
                    .. withReasons ? [ReasonWidth] : Array.Empty<double>(),
                ],
                FrozenRows = 1,
                FrozenColumns = 2,
                Landscape = true,
            }
        );
        sheet.Row(
            24,
            [
                SheetCell.Text(ImportColumns.MarkHeader, CellStyle.Header),
                .. columns.Select(c => SheetCell.Text(c.Required ? $"{c.Header}*" : c.Header, CellStyle.Header)),
                .. withReasons ? [SheetCell.Text(ReasonHeader, CellStyle.Header)] : Array.Empty<SheetCell>(),
            ]
        );
        return sheet;
    }

    private static void Choices(Workbook workbook)
    {
        IReadOnlyList<string>[] lists =
        [
            [.. PlatformColumns.ForItems.Select(c => c.FullName)],
            [.. Themes.All.SelectMany(g => g.Themes)],
            Genres.All,
            [.. StandardCatalogue.Emergency.Matters.Select(m => $"{m.Code} {m.SecondLevel}")],
        ];
        var sheet = workbook.AddSheet("可选值", new SheetLayout { ColumnWidths = [36, 36, 16, 48], FrozenRows = 1 });
        sheet.Row(24, [.. ChoiceHeaders.Select(h => SheetCell.Text(h, CellStyle.Header))]);
        for (var i = 0; i < lists.Max(l => l.Count); i++)
        {
            sheet.Row([.. lists.Select(l => SheetCell.Text(l.ElementAtOrDefault(i)))]);
        }
    }
}
