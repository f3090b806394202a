using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class NotApplicableWhereACountIsDueTests
{
    [Fact]
    public void Run_SlashInATiedCell_Triggers() =>
        Assert.Equal(
            ["t4.review.total"],
            Assert
                .Single(
                    new NotApplicableWhereACountIsDue()
                        .Run(FigureReports.Zeros().With("t4.review.total", ReportCell.NotApplicableAt(null)))
                        .Findings
                )
                .Cells
        );

    [Fact]
    public void Run_SlashForRules_DoesNotTrigger() =>
        Assert.Empty(
            new NotApplicableWhereACountIsDue()
                .Run(FigureReports.Zeros().With("t2.rules", ReportCell.NotApplicableAt(null)))
                .Findings
        );
}
