using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class LocalBureausMakeNoRulesTests
{
    [Theory]
    [InlineData("示例县应急管理局")]
    [InlineData("安平区人民政府")]
    [InlineData("南川县人民政府办公室")]
    [InlineData("石桥区发展和改革委员会")]
    public void Run_BodyWithoutPowerReportsRules_Triggers(string agency)
    {
        var finding = Assert.Single(
            new LocalBureausMakeNoRules().Run(FigureReports.Zeros(agency: agency).With(("t2.rules.issued", 2))).Findings
        );

        Assert.Equal("S5", finding.Rule);
        Assert.Equal(["t2.rules.issued"], finding.Cells);
        Assert.Contains("本年制发件数 2", finding.Message);
    }

    [Theory]
    [InlineData("云岭市人民政府", 2)]
    [InlineData("云岭省人民政府", 2)]
    [InlineData("某某壮族自治区人民政府", 2)]
    [InlineData("示例县应急管理局", 0)]
    public void Run_BodyWithPowerOrNoRules_DoesNotTrigger(string agency, int rules)
    {
        var results = new LocalBureausMakeNoRules().Run(
            FigureReports.Zeros(agency: agency).With(("t2.rules.inForce", rules))
        );

        Assert.Empty(results.Findings);
        Assert.Empty(results.NotChecked);
    }

    [Fact(DisplayName = "A national body is not taken for a bureau of a 市 because of 市场")]
    public void Run_NationalBody_DoesNotTrigger() =>
        Assert.Empty(
            new LocalBureausMakeNoRules()
                .Run(FigureReports.Zeros(agency: "国家市场监督管理总局").With(("t2.rules.issued", 2)))
                .Findings
        );

    [Fact]
    public void Run_AgencyUnknown_IsNotChecked() =>
        Assert.Single(
            new LocalBureausMakeNoRules().Run(FigureReports.Zeros(agency: null).With(("t2.rules.issued", 2))).NotChecked
        );
}
