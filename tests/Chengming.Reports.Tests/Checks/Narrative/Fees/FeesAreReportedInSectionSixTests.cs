using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Narrative.Fees;

namespace Chengming.Reports.Tests.Checks.Narrative.Fees;

public class FeesAreReportedInSectionSixTests
{
    private const string Overdue = "t3.results.other.feeOverdue.total";

    private static readonly FeesAreReportedInSectionSix Check = new();

    [Fact]
    public void Run_FeesOverdueAndNotReported_Triggers()
    {
        var finding = Assert.Single(Check.Findings(NarrativeReports.WithOtherMatters("无", (Overdue, 1))));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal([Overdue], finding.Cells);
    }

    [Fact]
    public void Run_CollectedElsewhereAndNotReported_Triggers()
    {
        var report = NarrativeReports.Saying("全年收取信息处理费200元。", figures: [("t2.fees.amountWan", 0.02m)]);
        var sections = report.Sections.Select(s =>
            s.Number == 6 ? s with { Paragraphs = [new ReportParagraph("无")] } : s
        );

        Assert.Equal(Severity.Warning, Assert.Single(Check.Findings(report.With(sections.Select(Rebuilt)))).Severity);
    }

    [Fact]
    public void Run_CollectedMoreThanTable2Has_Triggers()
    {
        var findings = Check.Findings(
            NarrativeReports.WithOtherMatters("收取信息处理费3000元。", ("t2.fees.amountWan", 0.2m))
        );

        Assert.Equal(["t2.fees.amountWan"], Assert.Single(findings).Cells);
    }

    [Theory]
    [InlineData("无")]
    [InlineData("无其他报告事项")]
    public void Run_NothingSaidOfFees_IsAQuestion(string text) =>
        Assert.Equal(
            Severity.Question,
            Assert.Single(Check.Findings(NarrativeReports.WithOtherMatters(text))).Severity
        );

    [Theory]
    [InlineData("本年度没有产生信息处理费。")]
    [InlineData("我单位没有产生信息公开处理费。")]
    [InlineData("发出收费通知1件，实际收取信息处理费0元。")]
    public void Run_SaysThereWasNone_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.WithOtherMatters(text)));

    [Fact]
    public void Run_CollectedAndInTable2_DoesNotTrigger() =>
        Assert.Empty(
            Check.Findings(NarrativeReports.WithOtherMatters("收取信息处理费2000元。", ("t2.fees.amountWan", 0.2m)))
        );

    [Fact(DisplayName = "国办函〔2020〕109号 came with 2021: the form of 2019 does not ask for it")]
    public void Run_OldForm_DoesNotTrigger()
    {
        var report = NarrativeReports.Saying("", year: 2020, form: "2019");
        var sections = report.Sections.Select(s =>
            s.Number == 6 ? new ReportSection(6, s.Heading, null, [new ReportParagraph("无")], []) : s
        );

        Assert.Empty(Check.Findings(report.With(sections)));
    }

    private static ReportSection Rebuilt(ReportSection s) => new(s.Number, s.Heading, s.Place, s.Paragraphs, s.Parts);
}
