using Chengming.Reports.Checks.Narrative.Dates;

namespace Chengming.Reports.Tests.Checks.Narrative.Dates;

public class LastYearIsNotLeftStandingTests
{
    private static readonly LastYearIsNotLeftStanding Check = new();

    [Theory]
    [InlineData("2022年，我局主动公开信息50条。")]
    [InlineData("2022年度示例县应急管理局公开信息50条。")]
    [InlineData("现发布《示例县应急管理局2022年政府信息公开工作年度报告》。")]
    public void Run_LastYearIsNotLeftStanding_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("2023年，我局主动公开信息50条。")]
    [InlineData("与2022年相比，我局公开信息增加10条。")]
    [InlineData("2022年我局公开40条，2023年公开50条。")]
    [InlineData("2022年12月我局印发制度。")]
    [InlineData("现发布《示例县应急管理局2023年度政府信息公开工作年度报告》。")]
    public void Run_LastYearIsNotLeftStanding_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
