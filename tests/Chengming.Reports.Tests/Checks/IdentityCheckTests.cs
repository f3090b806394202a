using Chengming.Reports.Checks;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Checks;

public class IdentityCheckTests
{
    [Fact]
    public void AllOf_Forms_HasEachIdentityOnceInOrder() =>
        Assert.Equal(
            ["H1", "H2", "H3", "H4", "T201", "X1", "X2", "X3", "Y301"],
            IdentityCheck.AllOf(ReportForms.All).Select(c => c.Descriptor.Id)
        );

    [Fact]
    public void Run_ColumnDoesNotBalance_H1_Triggers()
    {
        var report = FigureReports
            .Zeros()
            .With(("t3.received.new.legal.commercial", 3), ("t3.results.total.legal.commercial", 2));

        var finding = Assert.Single(Check("H1").Run(report).Findings);

        Assert.Equal(
            "表三“商业企业”列：本年新收 3 + 上年结转 0 = 3，办理结果总计 2 + 结转下年度 0 = 2，相差 1。",
            finding.Message
        );
        Assert.Equal(
            [
                "t3.received.new.legal.commercial",
                "t3.received.carriedIn.legal.commercial",
                "t3.results.total.legal.commercial",
                "t3.carriedForward.legal.commercial",
            ],
            finding.Cells
        );
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void Run_ColumnBalances_H1_DoesNotTrigger() =>
        Assert.Empty(
            Check("H1")
                .Run(FigureReports.Zeros().With(("t3.received.new.total", 3), ("t3.carriedForward.total", 3)))
                .Findings
        );

    [Fact]
    public void Run_OutcomesDoNotAddUp_H2_Triggers()
    {
        var report = FigureReports
            .Zeros()
            .With(
                ("t3.results.disclosed.total", 3),
                ("t3.results.notProcessed.repeat.total", 1),
                ("t3.results.total.total", 5)
            );

        Assert.Equal(
            "表三“总计”列：办理结果总计 5，各行之和 4（予以公开 3、重复申请 1），相差 1。",
            Assert.Single(Check("H2").Run(report).Findings).Message
        );
    }

    [Fact]
    public void Run_OutcomesAddUp_H2_DoesNotTrigger() =>
        Assert.Empty(
            Check("H2")
                .Run(FigureReports.Zeros().With(("t3.results.partial.total", 3), ("t3.results.total.total", 3)))
                .Findings
        );

    [Fact]
    public void Run_RowDoesNotAddUp_H3_Triggers()
    {
        var report = FigureReports
            .Zeros()
            .With(("t3.results.partial.naturalPerson", 2), ("t3.results.partial.total", 3));

        Assert.Equal(
            "表三“部分公开”行：总计 3，各列之和 2（自然人 2），相差 1。",
            Assert.Single(Check("H3").Run(report).Findings).Message
        );
    }

    [Fact]
    public void Run_RowAddsUp_H3_DoesNotTrigger() =>
        Assert.Empty(
            Check("H3")
                .Run(FigureReports.Zeros().With(("t3.received.new.legal.other", 2), ("t3.received.new.total", 2)))
                .Findings
        );

    [Fact]
    public void Run_ReviewsDoNotAddUp_H4_Triggers() =>
        Assert.Equal(
            "表四“行政复议”行：总计 1，各列之和 2（结果维持 1、尚未审结 1），相差 1。",
            Assert
                .Single(
                    Check("H4")
                        .Run(
                            FigureReports
                                .Zeros()
                                .With(("t4.review.upheld", 1), ("t4.review.pending", 1), ("t4.review.total", 1))
                        )
                        .Findings
                )
                .Message
        );

    [Fact]
    public void Run_ReviewsAddUp_H4_DoesNotTrigger() =>
        Assert.Empty(
            Check("H4").Run(FigureReports.Zeros().With(("t4.suitDirect.other", 1), ("t4.suitDirect.total", 1))).Findings
        );

    [Fact]
    public void Run_PublishedMoreThanInTotal_T201_Triggers() =>
        Assert.Equal(
            "表二“规范性文件”行：本年新公开数量 3，对外公开总数量 2，前者不应大于后者，多出 1。",
            Assert
                .Single(
                    Check("T201")
                        .Run(
                            FigureReports
                                .Zeros("2019")
                                .With(("t2v19.normative.newlyPublished", 3), ("t2v19.normative.publishedTotal", 2))
                        )
                        .Findings
                )
                .Message
        );

    [Fact]
    public void Run_PublishedLessThanInTotal_T201_DoesNotTrigger() =>
        Assert.Empty(
            Check("T201").Run(FigureReports.Zeros("2019").With(("t2v19.normative.publishedTotal", 2))).Findings
        );

    [Theory]
    [InlineData("t3.results.total.naturalPerson")]
    [InlineData("t3.results.disclosed.naturalPerson")]
    public void Run_MemberBlank_IsNotCheckedAndNeverAnError(string blank)
    {
        var report = FigureReports
            .Zeros()
            .With(("t3.results.partial.naturalPerson", 9))
            .With(blank, ReportCell.BlankAt(null));

        var results = Check("H2").Run(report);

        Assert.Empty(results.Findings);
        var notChecked = Assert.Single(results.NotChecked);
        Assert.Equal([blank], notChecked.Cells);
        Assert.Equal("表三有 1 个单元格没有数字（未读到、空白或“/”），7 处中有 1 处无法核对", notChecked.Reason);
    }

    [Fact]
    public void Run_RowPrintedTheOldWay_UsesTheVariantAndMissesNothing()
    {
        var report = FigureReports
            .Zeros()
            .With("t3.results.other", ReportCell.Unread)
            .With("t3.results.other.unsplit", ReportCell.Of(0))
            .With(("t3.results.other.unsplit.total", 2), ("t3.results.total.total", 3));

        var results = Check("H2").Run(report);

        Assert.Contains("各行之和 2（其他处理 2），相差 1", Assert.Single(results.Findings).Message);
        Assert.Empty(results.NotChecked);
        Assert.Empty(Check("H3").Run(report).NotChecked);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void Run_ValidReports_FindNothing(string form)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var report = SampleReports.Valid(form, seed);
            foreach (var check in IdentityCheck.AllOf(ReportForms.All))
            {
                var results = check.Run(report);
                Assert.Empty(results.Findings);
                Assert.DoesNotContain(results.NotChecked, n => n.Rule[0] is 'H' or 'T');
            }
        }
    }

    internal static ICheck Check(string id) => IdentityCheck.AllOf(ReportForms.All).Single(c => c.Descriptor.Id == id);
}
