using Chengming.Law;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Writing.Excel;

/// <summary>
/// The list of what a batch of reports must mend (整改清单): every finding with cell, passage, reason and repair; one line per file;
/// and what could not be checked.
/// </summary>
[Term("整改清单")]
public static class RectificationWorkbook
{
    // Narrow enough that the list is still read when it is printed across a sheet of A4.
    private static readonly (string Header, double Width)[] FindingColumns =
    [
        ("序号", 5),
        ("文件", 14),
        ("机关", 12),
        ("年度", 6),
        ("规则", 6),
        ("程度", 6),
        ("单元格", 22),
        ("原文", 14),
        ("问题", 34),
        ("整改办法", 22),
        ("建议修正值", 20),
        ("位置", 9),
        ("依据", 14),
        ("整改情况", 10),
    ];

    private static readonly (string Header, double Width)[] FileColumns =
    [
        ("序号", 6),
        ("文件", 30),
        ("机关", 26),
        ("年度", 8),
        ("格式", 8),
        ("错误", 8),
        ("提醒", 8),
        ("疑问", 8),
        ("未检查", 8),
        ("未读单元格", 12),
        ("结论", 40),
    ];

    private static readonly (string Header, double Width)[] NotCheckedColumns =
    [
        ("序号", 6),
        ("文件", 30),
        ("机关", 26),
        ("年度", 8),
        ("规则", 8),
        ("未检查原因", 50),
        ("缺少的单元格", 50),
    ];

    /// <summary>Writes the list, the files in their order.</summary>
    public static void Write(IReadOnlyList<CheckedFile> files, Stream output)
    {
        using var workbook = new Workbook(output, "年度报告整改清单");
        Findings(ListSheet.Begin(workbook, "整改清单", FindingColumns, frozenColumns: 3), files);
        Files(ListSheet.Begin(workbook, "各份报告", FileColumns, frozenColumns: 3), files);
        NotChecked(ListSheet.Begin(workbook, "未检查事项", NotCheckedColumns, frozenColumns: 3), files);
    }

    private static void Findings(Sheet sheet, IReadOnlyList<CheckedFile> files)
    {
        foreach (var file in files)
        {
            if (file.Report is not { } report || file.Results is not { } results)
            {
                continue;
            }

            foreach (var finding in results.Findings)
            {
                sheet.Row([
                    SheetCell.Number(sheet.Rows),
                    .. Origin(file),
                    SheetCell.Text(finding.Rule, CellStyle.Centred),
                    SheetCell.Of(finding.Severity),
                    SheetCell.Text(FindingWords.Cells(report.Form, finding)),
                    SheetCell.Text(finding.Passage),
                    SheetCell.Text(finding.Message),
                    SheetCell.Text(finding.HowToFix),
                    SheetCell.Text(FindingWords.Repairs(report.Form, finding)),
                    SheetCell.Text(FindingWords.Place(report, finding)),
                    SheetCell.Text(finding.Source),
                    SheetCell.Empty(),
                ]);
            }
        }
    }

    private static void Files(Sheet sheet, IReadOnlyList<CheckedFile> files)
    {
        foreach (var file in files)
        {
            if (file.Report is not { } report || file.Results is not { } results)
            {
                sheet.Row([
                    SheetCell.Number(sheet.Rows),
                    .. Origin(file),
                    .. Enumerable.Repeat(SheetCell.Empty(), 6),
                    SheetCell.Text($"不能读取：{file.Problem}", CellStyle.Error),
                ]);
                continue;
            }

            var unread = report.Form.Cells.Count(c => !c.IsForeign && report[c].State == CellState.Unread);
            sheet.Row([
                SheetCell.Number(sheet.Rows),
                .. Origin(file),
                SheetCell.Text(report.Form.Key, CellStyle.Centred),
                .. new[] { Severity.Error, Severity.Warning, Severity.Question }.Select(s =>
                    SheetCell.Number(results.Findings.Count(f => f.Severity == s))
                ),
                SheetCell.Number(results.NotChecked.Count),
                SheetCell.Number(unread),
                Verdict(results, unread),
            ]);
        }
    }

    private static void NotChecked(Sheet sheet, IReadOnlyList<CheckedFile> files)
    {
        foreach (var file in files)
        {
            foreach (var item in file.Results?.NotChecked ?? [])
            {
                sheet.Row([
                    SheetCell.Number(sheet.Rows),
                    .. Origin(file),
                    SheetCell.Text(item.Rule, CellStyle.Centred),
                    SheetCell.Text(item.Reason),
                    SheetCell.Text(
                        string.Join('\n', item.Cells.Select(id => FindingWords.Cell(file.Report!.Form, id)))
                    ),
                ]);
            }
        }
    }

    /// <summary>A report is in order only when nothing was found and everything was looked at.</summary>
    private static SheetCell Verdict(CheckResults results, int unread) =>
        results.Findings.Select(f => (Severity?)f.Severity).Max() switch
        {
            Severity.Error => SheetCell.Text("须整改", CellStyle.Error),
            Severity.Warning => SheetCell.Text("有提醒，请核实", CellStyle.Warning),
            Severity.Question => SheetCell.Text("有疑问，请核实", CellStyle.Question),
            null when results.NotChecked.Count > 0 || unread > 0 => SheetCell.Text(
                "未发现问题，但有未检查或未读到的内容",
                CellStyle.Question
            ),
            null => SheetCell.Text("未发现问题", CellStyle.Good),
            _ => throw new InvalidOperationException("A finding has no known severity."),
        };

    private static SheetCell[] Origin(CheckedFile file) =>
        [SheetCell.Text(file.Name), SheetCell.Text(file.Report?.Agency), SheetCell.Number(file.Report?.Year)];
}
