using Chengming.Law.Oversight;

namespace Chengming.Law.Tests.Oversight;

public class AnnualReportDateTests
{
    [Theory(DisplayName = "第四十九条第一款：部门每年1月31日前提交并公布上一年度报告")]
    [InlineData(2019, "2020-01-31")] // off by the extended Spring Festival: does not move
    [InlineData(2025, "2026-01-31")] // a Saturday: does not move
    public void Departments_DueOn_IsTheEndOfJanuary(int reportYear, string dueOn) =>
        Assert.Equal(Calendar.Calendars.Day(dueOn), AnnualReportDate.Departments.DueOn(reportYear));

    [Theory(DisplayName = "第四十九条第二款：政府年度报告每年3月31日前公布")]
    [InlineData(2023, "2024-03-31")] // a Sunday
    [InlineData(2025, "2026-03-31")]
    public void Governments_DueOn_IsTheEndOfMarch(int reportYear, string dueOn) =>
        Assert.Equal(Calendar.Calendars.Day(dueOn), AnnualReportDate.Governments.DueOn(reportYear));

    [Fact(DisplayName = "条例2019年修订前的年度报告不适用本条")]
    public void DueOn_ReportBeforeTheRevision_IsRefused() =>
        Assert.All(AnnualReportDate.All, d => Assert.Throws<ArgumentOutOfRangeException>(() => d.DueOn(2018)));

    [Fact]
    public void Basis_OfEachDate_IsTheParagraph() =>
        Assert.Equal(
            ["《政府信息公开条例》第四十九条第一款", "《政府信息公开条例》第四十九条第二款"],
            AnnualReportDate.All.Select(d => d.Basis.ToString())
        );
}
