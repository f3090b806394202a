using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class BlankCellsBesideZerosTests
{
    [Fact]
    public void Run_BlankBesideZeros_Triggers()
    {
        var finding = Assert.Single(
            new BlankCellsBesideZeros()
                .Run(
                    FigureReports
                        .Zeros()
                        .With("t3.results.partial.naturalPerson", ReportCell.BlankAt(new Place { Page = 2 }))
                )
                .Findings
        );

        Assert.Equal(["t3.results.partial.naturalPerson"], finding.Cells);
        Assert.Contains("“部分公开”行“自然人”列", finding.Message);
        Assert.Equal(2, finding.Place?.Page);
    }

    [Fact]
    public void Run_NoBlanks_DoesNotTrigger() =>
        Assert.Empty(new BlankCellsBesideZeros().Run(FigureReports.Zeros()).Findings);

    [Fact]
    public void Run_TableWithoutZeros_DoesNotTrigger() =>
        Assert.Empty(
            new BlankCellsBesideZeros().Run(FigureReports.Zeros().With("t4", ReportCell.BlankAt(null))).Findings
        );
}
