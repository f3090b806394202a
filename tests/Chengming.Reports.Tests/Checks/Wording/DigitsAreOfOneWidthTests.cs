using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class DigitsAreOfOneWidthTests
{
    private static readonly DigitsAreOfOneWidth Check = new();

    [Theory]
    [InlineData("公开信息１２条，政策３条。")]
    public void Run_DigitsAreOfOneWidth_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("公开信息12条。")]
    public void Run_DigitsAreOfOneWidth_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
