using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class CorrectionOutcomesHaveNoticesTests
{
    [Fact]
    public void Run_CorrectionsWithoutCaseRecords_Triggers()
    {
        var results = new CorrectionOutcomesHaveNotices().Run(
            FigureReports.Zeros().With(("t3.results.other.correctionOverdue.total", 2))
        );

        Assert.Equal(["t3.results.other.correctionOverdue.total"], Assert.Single(results.NotChecked).Cells);
        Assert.Empty(results.Findings);
    }

    [Fact]
    public void Run_NoCorrections_DoesNotTrigger() =>
        Assert.Empty(new CorrectionOutcomesHaveNotices().Run(FigureReports.Zeros()).NotChecked);
}
