using Chengming.Reports.Writing.Excel;

namespace Chengming.Features.Requests.BackEntry;

/// <summary>The empty spreadsheet for paper cases: headings, hints, one example, and what may be chosen.</summary>
internal static class PaperTemplate
{
    public static void Write(Stream output)
    {
        using var workbook = new Workbook(output, "纸质案件补录模板");
        var columns = PaperColumns.All;
        var sheet = workbook.AddSheet(
            "申请",
            new SheetLayout
            {
                ColumnWidths = [8, .. columns.Select(c => c == PaperColumns.Wanted ? 40.0 : 18.0)],
                FrozenRows = 1,
                Landscape = true,
            }
        );
        sheet.Row(
            24,
            [
                SheetCell.Text("", CellStyle.Header),
                .. columns.Select(c => SheetCell.Text(c.Required ? $"{c.Header}*" : c.Header, CellStyle.Header)),
            ]
        );
        sheet.Row([
            SheetCell.Text(PaperCases.NotData, CellStyle.Hint),
            .. columns.Select(c => SheetCell.Text(c.Hint, CellStyle.Hint)),
        ]);
        sheet.Row([
            SheetCell.Text(PaperCases.NotData, CellStyle.Hint),
            .. columns.Select(c => SheetCell.Text(c.Example, CellStyle.Hint)),
        ]);
        var lists = columns.Where(c => c.Choices.Count > 0).ToList();
        var choices = workbook.AddSheet(
            "可选值",
            new SheetLayout { ColumnWidths = [.. lists.Select(_ => 32.0)], FrozenRows = 1 }
        );
        choices.Row(24, [.. lists.Select(l => SheetCell.Text(l.Header, CellStyle.Header))]);
        for (var i = 0; i < lists.Max(l => l.Choices.Count); i++)
        {
            choices.Row([.. lists.Select(l => SheetCell.Text(l.Choices.ElementAtOrDefault(i)))]);
        }
    }
}
