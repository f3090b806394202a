using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class FormFitsTheYearTests
{
    [Theory]
    [InlineData("2019", 2023)]
    [InlineData("2021", 2020)]
    [InlineData("2019", 2018)]
    public void Run_FormOfOtherYears_Triggers(string form, int year) =>
        Assert.Contains(
            $"{year}年度",
            Assert.Single(new FormFitsTheYear().Run(FigureReports.Zeros(form, year)).Findings).Message
        );

    [Theory]
    [InlineData("2019", 2020)]
    [InlineData("2021", 2025)]
    public void Run_FormOfTheYear_DoesNotTrigger(string form, int year) =>
        Assert.Empty(new FormFitsTheYear().Run(FigureReports.Zeros(form, year)).Findings);

    [Fact]
    public void Run_YearUnknown_IsNotChecked()
    {
        var report = FigureReports.Zeros();

        Assert.Single(new FormFitsTheYear().Run(new AnnualReport(report.Form, report.Cells.ToArray())).NotChecked);
    }
}
