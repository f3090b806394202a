using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class BlankCellsInATableWithoutZerosTests
{
    [Fact]
    public void Run_TableOfBlanksOnly_Triggers()
    {
        var finding = Assert.Single(
            new BlankCellsInATableWithoutZeros()
                .Run(FigureReports.Zeros().With("t4", ReportCell.BlankAt(null)))
                .Findings
        );

        Assert.Equal(15, finding.Cells.Count);
        Assert.Contains("漏填", finding.Message);
    }

    [Fact]
    public void Run_BlanksForZeros_Triggers() =>
        Assert.Contains(
            "空白是否表示0",
            Assert
                .Single(
                    new BlankCellsInATableWithoutZeros()
                        .Run(
                            FigureReports
                                .Zeros()
                                .With("t2", ReportCell.BlankAt(null))
                                .With("t2.penalty", ReportCell.Of(8))
                        )
                        .Findings
                )
                .Message
        );

    [Fact]
    public void Run_BlankBesideZeros_DoesNotTrigger() =>
        Assert.Empty(
            new BlankCellsInATableWithoutZeros()
                .Run(FigureReports.Zeros().With("t4.review.upheld", ReportCell.BlankAt(null)))
                .Findings
        );
}
