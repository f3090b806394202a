using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class FiguresDoNotJumpTests
{
    [Theory]
    [InlineData(8, 80)]
    [InlineData(0, 21)]
    [InlineData(20, 0)]
    public void Run_Jump_Triggers(int before, int now) =>
        Assert.Contains(
            $"由 {before} 变为 {now}",
            Assert.Single(new FiguresDoNotJump().Run(Penalties(2023, now), Penalties(2022, before)).Findings).Message
        );

    [Theory]
    [InlineData(8, 24)]
    [InlineData(30, 90)]
    [InlineData(0, 20)]
    [InlineData(19, 0)]
    public void Run_OrdinaryChange_DoesNotTrigger(int before, int now) =>
        Assert.Empty(new FiguresDoNotJump().Run(Penalties(2023, now), Penalties(2022, before)).Findings);

    [Fact]
    public void Run_LastYearInTheOldForm_TriggersThroughTheMapping() =>
        Assert.Equal(
            ["t2.penalty.decisions"],
            Assert
                .Single(
                    new FiguresDoNotJump()
                        .Run(
                            Penalties(2021, 80),
                            FigureReports.Zeros("2019", 2020).With(("t2v19.penalty.decisions", 8))
                        )
                        .Findings
                )
                .Cells
        );

    private static AnnualReport Penalties(int year, int decisions) =>
        FigureReports.Zeros("2021", year).With(("t2.penalty.decisions", decisions));
}
