using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class ApplicationsOfOneClassAllGrantedTests
{
    [Fact]
    public void Run_AllFromFirmsAllGranted_Triggers()
    {
        var finding = Assert.Single(new ApplicationsOfOneClassAllGranted().Run(AllFromFirms(28)).Findings);

        Assert.Equal(
            [
                "t3.received.new.legal.commercial",
                "t3.results.disclosed.legal.commercial",
                "t3.received.new.total",
                "t3.results.disclosed.total",
            ],
            finding.Cells
        );
        Assert.Equal(Severity.Question, finding.Severity);
        Assert.DoesNotContain("正文又提到", finding.Message);
    }

    [Fact]
    public void Run_ProseSpeaksOfServices_SaysSo() =>
        Assert.Contains(
            "正文又提到“服务事项”",
            Assert
                .Single(
                    new ApplicationsOfOneClassAllGranted()
                        .Run(AllFromFirms(28).WithProse("本局共有服务事项9项。"))
                        .Findings
                )
                .Message
        );

    [Fact]
    public void Run_Few_DoesNotTrigger() =>
        Assert.Empty(new ApplicationsOfOneClassAllGranted().Run(AllFromFirms(4)).Findings);

    [Fact]
    public void Run_NotAllGranted_DoesNotTrigger() =>
        Assert.Empty(
            new ApplicationsOfOneClassAllGranted()
                .Run(
                    AllFromFirms(28)
                        .With(("t3.results.disclosed.legal.commercial", 20), ("t3.results.disclosed.total", 20))
                )
                .Findings
        );

    [Fact]
    public void Run_SeveralClasses_DoesNotTrigger() =>
        Assert.Empty(
            new ApplicationsOfOneClassAllGranted()
                .Run(
                    AllFromFirms(28)
                        .With(("t3.received.new.legal.commercial", 8), ("t3.received.new.naturalPerson", 20))
                )
                .Findings
        );

    private static AnnualReport AllFromFirms(int count) =>
        FigureReports
            .Zeros()
            .With(
                ("t3.received.new.legal.commercial", count),
                ("t3.received.new.total", count),
                ("t3.results.disclosed.legal.commercial", count),
                ("t3.results.disclosed.total", count)
            );
}
