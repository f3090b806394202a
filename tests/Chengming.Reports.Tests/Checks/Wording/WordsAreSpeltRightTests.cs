using Chengming.Reports.Checks.Wording;
using Chengming.Reports.Tests.Checks.Narrative;

namespace Chengming.Reports.Tests.Checks.Wording;

public class WordsAreSpeltRightTests
{
    private static readonly WordsAreSpeltRight Check = new();

    [Theory]
    [InlineData("加强统一布署。")]
    [InlineData("做好防迅工作。")]
    [InlineData("发挥微报、微信、抖音等阵地作用。")]
    [InlineData("公开工存在两方面问题。")]
    [InlineData("内容量够不。")]
    [InlineData("信息发布审核和保容工作。")]
    [InlineData("组织专人逐篇查，不放过差错。")]
    [InlineData("己经整改到位。")]
    public void Run_WordsAreSpeltRight_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("加强统一部署。")]
    [InlineData("消防迅速到场。")]
    [InlineData("给予算力支持。")]
    [InlineData("逐一检查官网信息。")]
    [InlineData("逐篇查看信息。")]
    [InlineData("员工开展培训。")]
    [InlineData("能够不断完善。")]
    [InlineData("自己经营。")]
    [InlineData("干部暑期培训。")]
    public void Run_WordsAreSpeltRight_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
