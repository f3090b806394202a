using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Figures;

public class GovernmentFiguresAreSumsTests
{
    [Fact]
    public void Run_GovernmentAlone_Triggers() =>
        Assert.Equal(
            "S4",
            Assert
                .Single(new GovernmentFiguresAreSums().Run(FigureReports.Zeros(agency: "示例县人民政府")).NotChecked)
                .Rule
        );

    [Fact]
    public void Run_Bureau_DoesNotTrigger() =>
        Assert.Empty(new GovernmentFiguresAreSums().Run(FigureReports.Zeros()).NotChecked);
}
