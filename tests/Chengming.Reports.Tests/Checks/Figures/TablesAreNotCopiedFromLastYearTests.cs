using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class TablesAreNotCopiedFromLastYearTests
{
    [Fact]
    public void Run_SameFiguresInTheWholeTable_Triggers() =>
        Assert.Equal(
            ["t2.licensing.decisions", "t2.penalty.decisions"],
            Assert
                .Single(new TablesAreNotCopiedFromLastYear().Run(Decisions(2023, 8), Decisions(2022, 8)).Findings)
                .Cells
        );

    [Fact]
    public void Run_OneFigureDiffers_DoesNotTrigger() =>
        Assert.Empty(new TablesAreNotCopiedFromLastYear().Run(Decisions(2023, 9), Decisions(2022, 8)).Findings);

    [Fact]
    public void Run_AllZeroInBothYears_DoesNotTrigger() =>
        Assert.Empty(
            new TablesAreNotCopiedFromLastYear()
                .Run(FigureReports.Zeros("2021", 2023), FigureReports.Zeros("2021", 2022))
                .Findings
        );

    [Fact]
    public void Run_LastYearInTheOldForm_IsNotChecked() =>
        Assert.Single(
            new TablesAreNotCopiedFromLastYear()
                .Run(FigureReports.Zeros("2021", 2021), FigureReports.Zeros("2019", 2020))
                .NotChecked
        );

    private static AnnualReport Decisions(int year, int penalties) =>
        FigureReports.Zeros("2021", year).With(("t2.licensing.decisions", 12), ("t2.penalty.decisions", penalties));
}
