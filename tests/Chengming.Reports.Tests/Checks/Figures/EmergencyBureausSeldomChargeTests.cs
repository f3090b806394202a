using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class EmergencyBureausSeldomChargeTests
{
    [Fact]
    public void Run_EmergencyBureauWithCharges_Triggers()
    {
        var finding = Assert.Single(
            new EmergencyBureausSeldomCharge().Run(FigureReports.Zeros().With(("t2.fees.amountWan", 80.5m))).Findings
        );

        Assert.Contains("80.5 万元", finding.Message);
        Assert.Equal(["t2.fees.amountWan"], finding.Cells);
    }

    [Theory]
    [InlineData("示例县应急管理局", 0)]
    [InlineData("示例县市场监督管理局", 80.5)]
    public void Run_NoChargesOrAnotherBureau_DoesNotTrigger(string agency, double amount) =>
        Assert.Empty(
            new EmergencyBureausSeldomCharge()
                .Run(FigureReports.Zeros(agency: agency).With(("t2.fees.amountWan", (decimal)amount)))
                .Findings
        );
}
