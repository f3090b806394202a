using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class LastYearsReportIsOfTheYearBeforeTests
{
    [Fact]
    public void Run_ReportOfTwoYearsBefore_Triggers() =>
        Assert.Contains(
            "2021 年度",
            Assert
                .Single(
                    new LastYearsReportIsOfTheYearBefore()
                        .Run(FigureReports.Zeros("2021", 2023), FigureReports.Zeros("2021", 2021))
                        .Findings
                )
                .Message
        );

    [Fact]
    public void Run_ReportOfAnotherBody_Triggers() =>
        Assert.Equal(
            Severity.Question,
            Assert
                .Single(
                    new LastYearsReportIsOfTheYearBefore()
                        .Run(FigureReports.Zeros("2021", 2023), FigureReports.Zeros("2021", 2022, "临河县应急管理局"))
                        .Findings
                )
                .Severity
        );

    [Theory]
    [InlineData("示例县应急管理局")]
    [InlineData("云岭市示例县应急管理局")]
    public void Run_SameBodyByShortOrLongName_DoesNotTrigger(string agency) =>
        Assert.Empty(
            new LastYearsReportIsOfTheYearBefore()
                .Run(FigureReports.Zeros("2021", 2023), FigureReports.Zeros("2021", 2022, agency))
                .Findings
        );
}
