using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class AmountsAreInTenThousandYuanTests
{
    [Theory]
    [InlineData(805000, "805000")]
    [InlineData(500, "500元")]
    public void Run_AmountLooksLikeYuan_Triggers(int amount, string raw) =>
        Assert.Equal(
            ["t2.fees.amountWan"],
            Assert
                .Single(
                    new AmountsAreInTenThousandYuan()
                        .Run(FigureReports.Zeros().With("t2.fees.amountWan", ReportCell.Of(amount, raw)))
                        .Findings
                )
                .Cells
        );

    [Theory]
    [InlineData(80.5, "80.5万元")]
    [InlineData(80.5, "80.5")]
    [InlineData(0, "0元")]
    public void Run_AmountInTenThousandYuan_DoesNotTrigger(double amount, string raw) =>
        Assert.Empty(
            new AmountsAreInTenThousandYuan()
                .Run(FigureReports.Zeros().With("t2.fees.amountWan", ReportCell.Of((decimal)amount, raw)))
                .Findings
        );
}
