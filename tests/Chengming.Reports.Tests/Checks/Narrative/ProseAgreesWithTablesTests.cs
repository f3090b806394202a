using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Narrative;

public class ProseAgreesWithTablesTests
{
    private static readonly ProseAgreesWithTables Check = new();

    // Table: 10 new, 2 carried in, 11 handled, 1 carried forward, 6 disclosed, 5 refused; 1 review; 20 licences, 13 penalties,
    // 1 coercion; 3 normative documents issued, 2 repealed, 7 in force; 1.5 万元.
    private static readonly (string, decimal)[] Figures =
    [
        ("t3.received.new.total", 10),
        ("t3.received.carriedIn.total", 2),
        ("t3.results.total.total", 11),
        ("t3.carriedForward.total", 1),
        ("t3.results.disclosed.total", 6),
        ("t3.results.refused.internalAffairs.total", 3),
        ("t3.results.refused.processInfo.total", 2),
        ("t4.review.total", 1),
        ("t2.licensing.decisions", 20),
        ("t2.penalty.decisions", 13),
        ("t2.coercion.decisions", 1),
        ("t2.normative.issued", 3),
        ("t2.normative.repealed", 2),
        ("t2.normative.inForce", 7),
        ("t2.fees.amountWan", 1.5m),
    ];

    [Theory]
    [InlineData("2023年，我局共收到政府信息公开申请12件。", "t3.received.new.total")] // 12 = new + carried in, but nothing says so
    [InlineData("2023年，我局收到政府信息公开申请9件。", "t3.received.new.total")]
    [InlineData("全年收到9件政府信息公开申请，均按时答复。", "t3.received.new.total")]
    [InlineData("本年新收政府信息公开申请数量为0。", "t3.received.new.total")]
    [InlineData("2023年，我局未收到政府信息公开申请。", "t3.received.new.total")]
    [InlineData("全年无依申请公开事项。", "t3.received.new.total")]
    [InlineData("2023年度收到依申请公开三件。", "t3.received.new.total")]
    [InlineData("收到政府信息公开申请１５件。", "t3.received.new.total")]
    [InlineData("收到政府信息公开申请10件，上年结转3件。", "t3.received.carriedIn.total")]
    [InlineData("收到政府信息公开申请10件，结转下年度继续办理2件。", "t3.carriedForward.total")]
    [InlineData("收到政府信息公开申请10件，其中予以公开7件。", "t3.results.disclosed.total")]
    [InlineData("全年答复政府信息公开申请，不予公开4件。", "t3.results.refused.internalAffairs.total")]
    [InlineData("因政府信息公开被申请行政复议2件。", "t4.review.total")]
    [InlineData("未发生因政府信息公开引起的行政复议、行政诉讼。", "t4.review.total")]
    [InlineData("全年作出行政许可决定21件。", "t2.licensing.decisions")]
    [InlineData("共计完成行政许可12件。", "t2.licensing.decisions")]
    [InlineData("作出行政处罚决定12件。", "t2.penalty.decisions")]
    [InlineData("未实施行政强制。", "t2.coercion.decisions")]
    [InlineData("2023年制发行政规范性文件4件。", "t2.normative.issued")]
    [InlineData("2023年度我局无规范性文件。", "t2.normative.issued")]
    [InlineData("废止行政规范性文件1件。", "t2.normative.repealed")]
    [InlineData("现行有效行政规范性文件8件。", "t2.normative.inForce")]
    [InlineData("行政事业性收费2万元。", "t2.fees.amountWan")]
    [InlineData("行政事业性收费1.5元。", "t2.fees.amountWan")] // the table is in 万元
    public void Run_ProseSaysAnotherFigure_Triggers(string text, string cell)
    {
        var findings = Check.Findings(NarrativeReports.Saying(text, figures: Figures));

        Assert.Contains(findings, f => f.Cells.Contains(cell) && f.Passage is not null);
    }

    [Theory]
    [InlineData("2023年，我局共收到政府信息公开申请10件。")]
    [InlineData("收到10件政府信息公开申请。")]
    [InlineData("共收到政府信息公开申请12件（含上年结转2件）。")] // 10 + 2
    [InlineData("收到政府信息公开申请10件，上年结转2件，办结11件，结转下年度1件。")]
    [InlineData("收到政府信息公开申请十件。")]
    [InlineData("收到政府信息公开申请约10件。")]
    [InlineData("共收到申请10件，其中通过网站收到政府信息公开申请4件。")] // one channel
    [InlineData("收到自然人政府信息公开申请3件。")] // one class of applicants
    [InlineData("2022年，我局收到政府信息公开申请40件。")] // another year
    [InlineData("2019年以来累计收到政府信息公开申请90件。")]
    [InlineData("1月至6月收到政府信息公开申请4件。")]
    [InlineData("收到政府信息公开申请比上年增加3件。")]
    [InlineData("行政许可16项，行政处罚职权120项。")] // powers
    [InlineData("公开行政许可信息1条，行政处罚信息1条。")] // published items
    [InlineData("公开行政许可决定1件。")]
    [InlineData("办理行政许可事项35件。")] // service items
    [InlineData("作出行政处罚决定13件，罚款30万元。")]
    [InlineData("公开规范性文件9件，解读规范性文件2件。")]
    [InlineData("办结人大代表建议5件、政协提案3件。")]
    [InlineData("受理群众投诉举报7起，办结7起。")]
    [InlineData("未收到政府信息公开申请的投诉举报。")]
    [InlineData("行政事业性收费1.50万元。")]
    [InlineData("依申请公开21项服务事项。")]
    [InlineData("不存在无正当理由不予公开的情况。")]
    public void Run_SameFigureOrAnotherThing_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text, figures: Figures)));

    [Theory]
    [InlineData("2023年，全县共收到政府信息公开申请120件。")]
    [InlineData("各乡镇共收到政府信息公开申请30件。")]
    [InlineData("代表县政府收到政府信息公开申请15件。")]
    public void Run_FigureOfAnotherPopulation_IsAQuestion(string text)
    {
        var finding = Assert.Single(Check.Findings(NarrativeReports.Saying(text, figures: Figures)));

        Assert.Equal(Severity.Question, finding.Severity);
        Assert.Contains("口径", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CertainContradiction_IsAWarningThatNamesBothFigures()
    {
        var report = NarrativeReports.Saying("2023年，我局收到政府信息公开申请9件。", figures: Figures);

        var finding = Assert.Single(Check.Findings(report));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("正文称“政府信息公开申请9件”，表格“本年新收政府信息公开申请数量”为10。", finding.Message);
        Assert.Equal("一、总体情况", finding.Section);
        Assert.Equal("政府信息公开申请9件", finding.Passage);
    }

    [Fact]
    public void Run_SpacesInTheDocument_PassageIsAsPrinted()
    {
        var report = NarrativeReports.Saying("2023 年，我局收到政府 信息公开申请 9 件。", figures: Figures);

        Assert.Equal("政府 信息公开申请 9 件", Assert.Single(Check.Findings(report)).Passage);
    }

    [Fact]
    public void Run_CellUnread_IsNotChecked()
    {
        var report = Chengming.Reports.Tests.Checks.Figures.FigureReports.With(
            NarrativeReports.Saying("2023年，我局收到政府信息公开申请9件。"),
            "t3.received.new",
            ReportCell.Unread
        );

        var results = Chengming.Reports.Tests.Checks.Figures.FigureReports.Run(Check, report);

        Assert.Empty(results.Findings);
        Assert.Equal(["t3.received.new.total"], Assert.Single(results.NotChecked).Cells);
    }

    [Fact(DisplayName = "The cells of 2019 have other names")]
    public void Run_OldForm_ReadsItsCells()
    {
        (string, decimal)[] figures = [("t2v19.licensing.decisions", 235)];

        Assert.Single(
            Check.Findings(
                NarrativeReports.Saying("作出行政许可决定230件。", year: 2020, form: "2019", figures: figures)
            )
        );
        Assert.Empty(
            Check.Findings(
                NarrativeReports.Saying("作出行政许可决定235件。", year: 2020, form: "2019", figures: figures)
            )
        );
    }
}
