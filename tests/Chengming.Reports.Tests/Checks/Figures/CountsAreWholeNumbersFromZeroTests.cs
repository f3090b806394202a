using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class CountsAreWholeNumbersFromZeroTests
{
    [Theory]
    [InlineData("2021", "t3.results.partial.naturalPerson", -1, "不能为负数")]
    [InlineData("2021", "t2.penalty.decisions", 2.5, "应为整数")]
    [InlineData("2021", "t2.fees.amountWan", -3, "金额不能为负数")]
    [InlineData("2019", "t2v19.licensing.itemsDelta", 0.5, "应为整数")]
    public void Run_ImpossibleFigure_Triggers(string form, string id, double value, string words)
    {
        var finding = Assert.Single(
            new CountsAreWholeNumbersFromZero().Run(FigureReports.Zeros(form).With((id, (decimal)value))).Findings
        );

        Assert.Equal("H5", finding.Rule);
        Assert.Equal([id], finding.Cells);
        Assert.Contains(words, finding.Message);
    }

    [Theory]
    [InlineData("2021", "t2.fees.amountWan", 80.5)]
    [InlineData("2019", "t2v19.licensing.itemsDelta", -3)]
    [InlineData("2021", "t3.received.new.total", 12345)]
    public void Run_PossibleFigure_DoesNotTrigger(string form, string id, double value) =>
        Assert.Empty(
            new CountsAreWholeNumbersFromZero().Run(FigureReports.Zeros(form).With((id, (decimal)value))).Findings
        );

    [Fact]
    public void Run_WholeNumberPrintedWithDecimals_DoesNotTrigger() =>
        Assert.Empty(
            new CountsAreWholeNumbersFromZero()
                .Run(FigureReports.Zeros().With(("t2.penalty.decisions", 36.00m)))
                .Findings
        );
}
