using System.Globalization;
using Chengming.Law;
using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Excel;

/// <summary>Two years of one body as a workbook: figures side by side, what was found, what was not checked, repeated sentences.</summary>
[Term("年度对比表")]
public static class ComparisonWorkbook
{
    private static readonly (string Header, double Width)[] RepeatedColumns =
    [
        ("序号", 6),
        ("章节", 30),
        ("章节重复率", 12),
        ("本年语句", 60),
        ("上年语句", 60),
        ("相似度", 10),
    ];

    /// <summary>Writes the comparison.</summary>
    public static void Write(YearComparison comparison, Stream output)
    {
        var (older, newer) = (YearOf(comparison.OlderYear, "上年"), YearOf(comparison.NewerYear, "本年"));
        var title = $"{comparison.Agency}{older}与{newer}政府信息公开工作年度报告对比";
        using var workbook = new Workbook(output, title);
        Figures(workbook, comparison, title, older, newer);
        ListSheet.Findings(
            workbook,
            ReportForms.WithKey(comparison.NewerForm),
            comparison.Findings,
            comparison.NotChecked
        );
        Repeated(workbook, comparison);
    }

    private static void Figures(Workbook workbook, YearComparison comparison, string title, string older, string newer)
    {
        (string Header, double Width)[] columns =
        [
            ("序号", 6),
            ("单元格", 64),
            (older, 12),
            (newer, 12),
            ("增减", 10),
            ("增减幅度", 12),
            ("口径", 22),
            ("编号", 44),
        ];
        var sheet = ListSheet.Begin(workbook, "数据对比", columns, frozenColumns: 2, title);
        foreach (var (index, figure) in comparison.Figures.Index())
        {
            sheet.Row(
                SheetCell.Number(index + 1),
                SheetCell.Text(figure.Name),
                SheetCell.Number(figure.Older),
                SheetCell.Number(figure.Newer),
                SheetCell.Number(figure.Change),
                SheetCell.Number(figure.ChangePercent / 100, CellStyle.Percent),
                SheetCell.Text(QualityInWords(figure.Quality)),
                SheetCell.Text(string.Join('\n', figure.NewerCells.Count > 0 ? figure.NewerCells : figure.OlderCells))
            );
        }
    }

    private static void Repeated(Workbook workbook, YearComparison comparison)
    {
        var sheet = ListSheet.Begin(workbook, "内容重复", RepeatedColumns, frozenColumns: 2);
        foreach (var section in comparison.Sections)
        {
            var share = SheetCell.Number((decimal)section.Repetition.Share, CellStyle.Percent);
            if (section.Repetition.Sentences.Count == 0)
            {
                sheet.Row(
                    SheetCell.Number(sheet.Rows),
                    SheetCell.Text(section.Heading),
                    share,
                    SheetCell.Empty(),
                    SheetCell.Empty(),
                    SheetCell.Empty()
                );
            }

            foreach (var sentence in section.Repetition.Sentences)
            {
                sheet.Row(
                    SheetCell.Number(sheet.Rows),
                    SheetCell.Text(section.Heading),
                    share,
                    SheetCell.Text(sentence.Text),
                    SheetCell.Text(sentence.Earlier),
                    SheetCell.Number((decimal)sentence.Likeness, CellStyle.Percent)
                );
            }
        }
    }

    private static string YearOf(int? year, string otherwise) =>
        year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}年") : otherwise;

    private static string QualityInWords(MappingQuality? quality) =>
        quality switch
        {
            MappingQuality.Exact => "相同",
            MappingQuality.Approximate => "相近，仅供参考",
            MappingQuality.SumOf => "与新格式各分项之和对比",
            MappingQuality.Dropped => "新格式不再填报",
            null => "新格式新增",
            _ => throw new ArgumentOutOfRangeException(nameof(quality)),
        };
}
