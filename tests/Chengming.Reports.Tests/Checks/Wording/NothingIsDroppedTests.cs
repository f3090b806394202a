using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class NothingIsDroppedTests
{
    private static readonly NothingIsDropped Check = new();

    [Theory]
    [InlineData("存在的主问题。")]
    [InlineData("增加令强度。")]
    [InlineData("政府信公开工作。")]
    [InlineData("政府门网站。")]
    [InlineData("应急管局。")]
    public void Run_NothingIsDropped_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("存在主要问题。")]
    [InlineData("存在的问题。")]
    [InlineData("增加口令强度。")]
    [InlineData("政府信息公开工作。")]
    [InlineData("政府网站。")]
    [InlineData("政府信息公开作出规定。")]
    [InlineData("规范文件管理。")]
    public void Run_NothingIsDropped_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
