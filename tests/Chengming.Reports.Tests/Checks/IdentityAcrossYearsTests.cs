using Chengming.Reports.Tests.Checks.Figures;
using static Chengming.Reports.Tests.Checks.IdentityCheckTests;

namespace Chengming.Reports.Tests.Checks;

public class IdentityAcrossYearsTests
{
    [Theory]
    [InlineData("X1")]
    [InlineData("X2")]
    [InlineData("X3")]
    public void Run_NoReportOfLastYear_IsNotChecked(string id)
    {
        var results = Check(id).Run(FigureReports.Zeros());

        Assert.Equal("未提供上一年度报告", Assert.Single(results.NotChecked).Reason);
        Assert.Empty(results.Findings);
    }

    [Theory(DisplayName = "X1 holds across the change of forms too")]
    [InlineData("2021", 2022)]
    [InlineData("2019", 2020)]
    public void Run_CarriedInDiffers_X1_Triggers(string lastForm, int lastYear)
    {
        var before = FigureReports.Zeros(lastForm, lastYear).With(("t3.carriedForward.total", 2));

        var finding = Assert.Single(Check("X1").Run(FigureReports.Zeros("2021", lastYear + 1), before).Findings);

        Assert.Equal("表三“总计”列：上年结转 0，上一年度报告的结转下年度 2，相差 2。", finding.Message);
        Assert.Equal(["t3.received.carriedIn.total"], finding.Cells);
    }

    [Fact]
    public void Run_CarriedInAgrees_X1_DoesNotTrigger() =>
        Assert.Empty(
            Check("X1")
                .Run(
                    FigureReports.Zeros("2021", 2023).With(("t3.received.carriedIn.total", 2)),
                    FigureReports.Zeros("2021", 2022).With(("t3.carriedForward.total", 2))
                )
                .Findings
        );

    [Fact]
    public void Run_StockDoesNotGoOn_X2_Triggers() =>
        Assert.Equal(
            "表二“行政规范性文件”行：现行有效件数 9 + 本年废止件数 0 = 9，上一年度报告的现行有效件数 5 + 本年制发件数 1 = 6，相差 3。",
            Assert
                .Single(
                    Check("X2")
                        .Run(
                            FigureReports
                                .Zeros("2021", 2023)
                                .With(("t2.normative.inForce", 9), ("t2.normative.issued", 1)),
                            FigureReports.Zeros("2021", 2022).With(("t2.normative.inForce", 5))
                        )
                        .Findings
                )
                .Message
        );

    [Fact]
    public void Run_StockGoesOn_X2_DoesNotTrigger() =>
        Assert.Empty(
            Check("X2")
                .Run(
                    FigureReports
                        .Zeros("2021", 2023)
                        .With(("t2.normative.inForce", 4), ("t2.normative.issued", 1), ("t2.normative.repealed", 2)),
                    FigureReports.Zeros("2021", 2022).With(("t2.normative.inForce", 5))
                )
                .Findings
        );

    [Fact(DisplayName = "对外公开总数量 is not 现行有效件数: X2 is not asked across the change of forms")]
    public void Run_LastYearInTheOldForm_X2_IsNotChecked()
    {
        var results = Check("X2")
            .Run(
                FigureReports.Zeros("2021", 2021).With(("t2.normative.inForce", 9)),
                FigureReports.Zeros("2019", 2020).With(("t2v19.normative.publishedTotal", 5))
            );

        Assert.Empty(results.Findings);
        Assert.Contains("口径", Assert.Single(results.NotChecked).Reason);
    }

    [Fact]
    public void Run_PendingCasesVanish_X3_Triggers() =>
        Assert.Single(
            Check("X3")
                .Run(
                    FigureReports.Zeros("2021", 2023).With(("t4.review.total", 1), ("t4.review.upheld", 1)),
                    FigureReports.Zeros("2021", 2022).With(("t4.review.pending", 2))
                )
                .Findings
        );

    [Fact]
    public void Run_PendingCasesGoOn_X3_DoesNotTrigger() =>
        Assert.Empty(
            Check("X3")
                .Run(
                    FigureReports.Zeros("2021", 2023).With(("t4.review.total", 3)),
                    FigureReports.Zeros("2021", 2022).With(("t4.review.pending", 2))
                )
                .Findings
        );

    [Fact]
    public void Run_ItemsDoNotGoOn_Y301_Triggers() =>
        Assert.Single(
            Check("Y301")
                .Run(
                    FigureReports.Zeros("2019", 2020).With(("t2v19.licensing.itemsPrev", 10)),
                    FigureReports
                        .Zeros("2019", 2019)
                        .With(("t2v19.licensing.itemsPrev", 10), ("t2v19.licensing.itemsDelta", 2))
                )
                .Findings
        );

    [Fact]
    public void Run_ItemsGoOn_Y301_DoesNotTrigger() =>
        Assert.Empty(
            Check("Y301")
                .Run(
                    FigureReports.Zeros("2019", 2020).With(("t2v19.licensing.itemsPrev", 12)),
                    FigureReports
                        .Zeros("2019", 2019)
                        .With(("t2v19.licensing.itemsPrev", 10), ("t2v19.licensing.itemsDelta", 2))
                )
                .Findings
        );

    [Fact]
    public void Run_GivenReportIsOfAnotherYear_IsNotChecked()
    {
        var results = Check("X1")
            .Run(
                FigureReports.Zeros("2021", 2023),
                FigureReports.Zeros("2021", 2021).With(("t3.carriedForward.total", 2))
            );

        Assert.Empty(results.Findings);
        Assert.Contains("2021 年度", Assert.Single(results.NotChecked).Reason);
    }
}
