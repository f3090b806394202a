using System.Globalization;
using Chengming.Law;
using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Excel;

/// <summary>A government's report beside the sums of its members' as a workbook: cell by cell, member by member, findings.</summary>
[Term("汇总核对表")]
public static class ConsolidationWorkbook
{
    private static readonly (string Header, double Width)[] FigureColumns =
    [
        ("序号", 6),
        ("单元格", 64),
        ("汇总报告", 12),
        ("各单位合计", 12),
        ("差额", 10),
        ("缺少数字的单位", 40),
        ("可能的成因", 44),
        ("编号", 44),
    ];

    private static readonly (string Header, double Width)[] MemberColumns =
    [
        ("序号", 6),
        ("单位", 36),
        ("年度", 10),
        ("格式", 10),
        ("没有数字的单元格", 18),
        ("疑点", 44),
    ];

    /// <summary>Writes the consolidation.</summary>
    public static void Write(Consolidation consolidation, Stream output)
    {
        var year = consolidation.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}年") : "";
        var title = $"{consolidation.Agency}{year}政府信息公开工作年度报告汇总核对";
        using var workbook = new Workbook(output, title);
        Figures(workbook, consolidation, title);
        Members(workbook, consolidation);
        ListSheet.Findings(
            workbook,
            ReportForms.WithKey(consolidation.Form),
            consolidation.Findings,
            consolidation.NotChecked
        );
    }

    private static void Figures(Workbook workbook, Consolidation consolidation, string title)
    {
        var sheet = ListSheet.Begin(workbook, "汇总核对", FigureColumns, frozenColumns: 2, title);
        foreach (var (index, figure) in consolidation.Figures.Index())
        {
            sheet.Row(
                SheetCell.Number(index + 1),
                SheetCell.Text(figure.Name),
                SheetCell.Number(figure.Parent),
                SheetCell.Number(figure.Sum),
                SheetCell.Number(
                    figure.Difference,
                    figure.Difference is null or 0 ? CellStyle.Number : CellStyle.Question
                ),
                SheetCell.Text(string.Join('、', figure.MissingChildren.Select(i => NameOf(consolidation, i)))),
                SheetCell.Text(string.Join('\n', figure.Accounts.Select(a => InWords(a, consolidation)))),
                SheetCell.Text(figure.Cell)
            );
        }
    }

    private static void Members(Workbook workbook, Consolidation consolidation)
    {
        var sheet = ListSheet.Begin(workbook, "各单位", MemberColumns, frozenColumns: 2);
        foreach (var (index, child) in consolidation.Children.Index())
        {
            sheet.Row(
                SheetCell.Number(index + 1),
                SheetCell.Text(NameOf(consolidation, index)),
                SheetCell.Number(child.Year),
                SheetCell.Text(child.Form, CellStyle.Centred),
                SheetCell.Number(child.CellsWithoutFigure.Count),
                child.Suspect is { } suspect
                    ? SheetCell.Text($"{CauseInWords(suspect)}，可解释全部差额", CellStyle.Question)
                    : SheetCell.Empty()
            );
        }
    }

    private static string InWords(GapAccount account, Consolidation consolidation)
    {
        var name = NameOf(consolidation, account.Child);
        return account.Value is { } value
            ? $"{name}（{Layout.FigureText.Of(value)}）{CauseInWords(account.Cause)}"
            : $"{name}{CauseInWords(account.Cause)}";
    }

    private static string CauseInWords(GapCause cause) =>
        cause switch
        {
            GapCause.Omitted => "可能漏计",
            GapCause.CountedTwice => "可能重复计入",
            GapCause.Unknown => "的数字未知",
            _ => throw new ArgumentOutOfRangeException(nameof(cause)),
        };

    private static string NameOf(Consolidation consolidation, int child) =>
        consolidation.Children[child].Agency
        ?? string.Create(CultureInfo.InvariantCulture, $"第{child + 1}份报告（无标题）");
}
