using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class TotalColumnIsFilledTests
{
    [Fact]
    public void Run_MembersButNoTotals_Triggers()
    {
        var finding = Assert.Single(
            new TotalColumnIsFilled()
                .Run(
                    FigureReports
                        .Zeros()
                        .With(("t3.received.new.naturalPerson", 2), ("t3.results.disclosed.naturalPerson", 2))
                )
                .Findings
        );

        Assert.Equal("表三的“总计”列全部为0，而有 2 行填了件数：合计未填。", finding.Message);
        Assert.Equal(25, finding.Cells.Count);
    }

    [Fact]
    public void Run_OneTotalWrong_DoesNotTrigger() =>
        Assert.Empty(
            new TotalColumnIsFilled()
                .Run(
                    FigureReports
                        .Zeros()
                        .With(
                            ("t3.received.new.naturalPerson", 2),
                            ("t3.received.new.total", 2),
                            ("t3.results.disclosed.naturalPerson", 2)
                        )
                )
                .Findings
        );

    [Fact]
    public void Run_AllZero_DoesNotTrigger() =>
        Assert.Empty(new TotalColumnIsFilled().Run(FigureReports.Zeros()).Findings);
}
