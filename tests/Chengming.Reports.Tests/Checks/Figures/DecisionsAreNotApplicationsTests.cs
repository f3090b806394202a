using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class DecisionsAreNotApplicationsTests
{
    [Fact]
    public void Run_SameFigureInBothTables_Triggers()
    {
        var finding = Assert.Single(
            new DecisionsAreNotApplications()
                .Run(FigureReports.Zeros().With(("t2.licensing.decisions", 36), ("t3.received.new.total", 36)))
                .Findings
        );

        Assert.Equal(["t2.licensing.decisions", "t3.received.new.total"], finding.Cells);
        Assert.Contains("表二“行政许可”的处理决定 36 件", finding.Message);
    }

    [Theory]
    [InlineData(36, 2)]
    [InlineData(2, 2)]
    [InlineData(0, 0)]
    public void Run_OtherOrSmallFigures_DoesNotTrigger(int decisions, int applications) =>
        Assert.Empty(
            new DecisionsAreNotApplications()
                .Run(
                    FigureReports
                        .Zeros()
                        .With(("t2.licensing.decisions", decisions), ("t3.received.new.total", applications))
                )
                .Findings
        );
}
