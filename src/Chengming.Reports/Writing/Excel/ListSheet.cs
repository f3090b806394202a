using Chengming.Reports.Checks;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Excel;

/// <summary>A sheet with one thing a line: a header that stays in sight, filter buttons, printed across.</summary>
internal static class ListSheet
{
    private static readonly (string Header, double Width)[] FindingColumns =
    [
        ("序号", 6),
        ("规则", 8),
        ("程度", 8),
        ("单元格", 40),
        ("问题", 56),
        ("整改办法", 40),
        ("依据", 30),
    ];

    private static readonly (string Header, double Width)[] NotCheckedColumns =
    [
        ("序号", 6),
        ("规则", 8),
        ("未检查原因", 60),
        ("缺少的单元格", 60),
    ];

    /// <summary>Begins a list, under a title where one is given.</summary>
    public static Sheet Begin(
        Workbook workbook,
        string name,
        (string Header, double Width)[] columns,
        int frozenColumns,
        string? title = null
    )
    {
        var headerRow = title is null ? 1 : 2;
        var sheet = workbook.AddSheet(
            name,
            new SheetLayout
            {
                ColumnWidths = [.. columns.Select(c => c.Width)],
                FrozenRows = headerRow,
                FrozenColumns = frozenColumns,
                FilterRow = headerRow,
                Landscape = true,
            }
        );
        if (title is not null)
        {
            var cells = new SheetCell[columns.Length];
            Array.Fill(cells, SheetCell.Empty(CellStyle.Heading));
            cells[0] = SheetCell.Text(title, CellStyle.Heading);
            sheet.Row(36, cells);
            sheet.Merge(1, 1, 1, columns.Length);
        }

        sheet.Row(24, [.. columns.Select(c => SheetCell.Text(c.Header, CellStyle.Header))]);
        return sheet;
    }

    /// <summary>Two lists: what was found and what could not be checked.</summary>
    public static void Findings(
        Workbook workbook,
        ReportForm form,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<NotChecked> notChecked
    )
    {
        var sheet = Begin(workbook, "发现的问题", FindingColumns, frozenColumns: 1);
        foreach (var finding in findings)
        {
            sheet.Row(
                SheetCell.Number(sheet.Rows),
                SheetCell.Text(finding.Rule, CellStyle.Centred),
                SheetCell.Of(finding.Severity),
                SheetCell.Text(FindingWords.Cells(form, finding)),
                SheetCell.Text(finding.Message),
                SheetCell.Text(finding.HowToFix),
                SheetCell.Text(finding.Source)
            );
        }

        var rest = Begin(workbook, "未检查事项", NotCheckedColumns, frozenColumns: 1);
        foreach (var item in notChecked)
        {
            rest.Row(
                SheetCell.Number(rest.Rows),
                SheetCell.Text(item.Rule, CellStyle.Centred),
                SheetCell.Text(item.Reason),
                SheetCell.Text(FindingWords.Cells(form, item.Cells))
            );
        }
    }
}
