using Chengming.Reports.Checks.Narrative.Fees;

namespace Chengming.Reports.Tests.Checks.Narrative.Fees;

public class FeesFollowTheTariffTests
{
    private static readonly FeesFollowTheTariff Check = new();

    [Theory]
    [InlineData("收取信息处理费15元。")]
    [InlineData("1件申请提供50页，收取信息处理费300元。")]
    [InlineData("按件收取信息处理费，每件100元，3件共400元。")]
    [InlineData("信息处理费按每页5元收取。")]
    [InlineData("信息处理费收费0件，共200元。")]
    public void Run_FeesFollowTheTariff_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.WithOtherMatters(text)));

    [Theory]
    [InlineData("1件申请提供50页，收取信息处理费200元。")]
    [InlineData("按件收取信息处理费，每件100元，3件共300元。")]
    [InlineData("本年度未收取信息处理费。")]
    [InlineData("信息处理费按每页10元收取。")]
    [InlineData("收取信息处理费1.2万元。")]
    public void Run_FeesFollowTheTariff_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.WithOtherMatters(text)));
}
