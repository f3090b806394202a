using Chengming.Reports.Comparing;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Writing.Excel;

namespace Chengming.Reports.Tests.Writing.Excel;

public class ComparingWorkbooksTests
{
    private const string Received = "t3.received.new.total";

    [Fact]
    public void Comparison_Figures_StandSideBySideWithChangeAndPercent()
    {
        var comparison = YearComparison.Of(
            FigureReports.Zeros("2021", 2022).With(("t2.penalty.decisions", 8)),
            FigureReports.Zeros("2021", 2023).With(("t2.penalty.decisions", 11), ("t2.licensing.decisions", 3))
        );

        var rows = Sheet(0, s => ComparisonWorkbook.Write(comparison, s));

        Assert.Equal("示例县应急管理局2022年与2023年政府信息公开工作年度报告对比", rows[0][0]);
        Assert.Equal(["序号", "单元格", "2022年", "2023年", "增减", "增减幅度", "口径", "编号"], rows[1]);
        // 10 + 175 + 15 cells under title and header.
        Assert.Equal(202, rows.Count);
        var penalty = rows.Single(r => Equals(r[7], "t2.penalty.decisions"));
        Assert.Equal(["表二“行政处罚”行“本年处理决定数量”列", 8.0, 11.0, 3.0, 0.375, "相同"], penalty[1..7]);
        var licensing = rows.Single(r => Equals(r[7], "t2.licensing.decisions"));
        Assert.Equal([0.0, 3.0, 3.0, null], licensing[2..6]);
    }

    [Fact]
    public void Comparison_AcrossForms_SaysHowGoodTheOlderFigureIs()
    {
        var comparison = YearComparison.Of(FigureReports.Zeros("2019", 2020), FigureReports.Zeros("2021", 2021));

        var qualities = Sheet(0, s => ComparisonWorkbook.Write(comparison, s)).Skip(2).Select(r => (string?)r[6]);

        Assert.Superset(
            new HashSet<string?> { "相同", "相近，仅供参考", "与新格式各分项之和对比", "新格式不再填报", "新格式新增" },
            qualities.ToHashSet()
        );
    }

    [Fact]
    public void Comparison_RepeatedSentences_AreListedWithTheirSection()
    {
        const string sentence = "本机关按照上级部署要求认真做好政府信息公开各项工作并取得实效。";
        var comparison = YearComparison.Of(
            FigureReports.Zeros("2021", 2022).WithProse(sentence),
            FigureReports.Zeros("2021", 2023).WithProse(sentence)
        );

        var rows = Sheet(3, s => ComparisonWorkbook.Write(comparison, s));

        Assert.Equal([1.0, "一、总体情况", 1.0, sentence, sentence, 1.0], rows[1]);
    }

    [Fact]
    public void Consolidation_Gap_NamesTheMemberThatMayBeLeftOut()
    {
        var consolidation = Consolidation.Into(
            FigureReports.Zeros(agency: "甲县人民政府").With((Received, 5)),
            [
                FigureReports.Zeros(agency: "甲县教育局").With((Received, 5)),
                FigureReports.Zeros(agency: "甲县公安局").With((Received, 7)),
                FigureReports.Zeros(agency: null).With("t4.", ReportCell.BlankAt(null)),
            ],
            isComplete: true
        );

        var figures = Sheet(0, s => ConsolidationWorkbook.Write(consolidation, s));
        var members = Sheet(1, s => ConsolidationWorkbook.Write(consolidation, s));
        var findings = Sheet(2, s => ConsolidationWorkbook.Write(consolidation, s));

        Assert.Equal("甲县人民政府2021年政府信息公开工作年度报告汇总核对", figures[0][0]);
        var received = figures.Single(r => Equals(r[7], Received));
        Assert.Equal([5.0, 12.0, -7.0, null, "甲县公安局（7）可能漏计"], received[2..7]);
        var reviews = figures.Single(r => Equals(r[7], "t4.review.total"));
        Assert.Equal([0.0, 0.0, 0.0, "第3份报告（无标题）"], reviews[2..6]);
        Assert.Equal([2.0, "甲县公安局", 2021.0, "2021", 0.0, "可能漏计，可解释全部差额"], members[2]);
        // Table 4 has 15 cells.
        Assert.Equal([3.0, "第3份报告（无标题）", 2021.0, "2021", 15.0, null], members[3]);
        Assert.Contains(findings, r => Equals(r[1], "S4"));
    }

    private static List<object?[]> Sheet(int index, Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        WorkbookTests.AssertValid(output.ToArray());
        return WorkbookTests.Rows(output.ToArray(), index);
    }
}
