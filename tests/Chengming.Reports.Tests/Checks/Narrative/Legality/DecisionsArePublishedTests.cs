using Chengming.Reports.Checks.Narrative.Legality;

namespace Chengming.Reports.Tests.Checks.Narrative.Legality;

public class DecisionsArePublishedTests
{
    private static readonly DecisionsArePublished Check = new();

    [Theory]
    [InlineData("公开行政许可信息1条。")]
    public void Run_DecisionsArePublished_Triggers(string text) =>
        Assert.NotEmpty(
            Check.Findings(
                NarrativeReports.Saying(text, figures: [("t2.licensing.decisions", 20), ("t2.penalty.decisions", 3)])
            )
        );

    [Theory]
    [InlineData("公开行政许可信息20条。")]
    [InlineData("公开行政许可信息12条。")]
    [InlineData("公开行政处罚信息3条。")]
    public void Run_DecisionsArePublished_DoesNotTrigger(string text) =>
        Assert.Empty(
            Check.Findings(
                NarrativeReports.Saying(text, figures: [("t2.licensing.decisions", 20), ("t2.penalty.decisions", 3)])
            )
        );
}
