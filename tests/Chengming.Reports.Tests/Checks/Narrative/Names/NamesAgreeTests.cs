using Chengming.Reports.Checks.Narrative.Names;

namespace Chengming.Reports.Tests.Checks.Narrative.Names;

public class NamesAgreeTests
{
    private static readonly NamesAgree Check = new();

    [Theory]
    [InlineData("2023年，临河县应急管理局坚持以公开为常态。")]
    [InlineData("现发布《石桥县应急管理局2023年政府信息公开工作年度报告》。")]
    public void Run_NamesAgree_Triggers(string text) => Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("2023年，云岭市示例县应急管理局坚持以公开为常态。")]
    [InlineData("2023年，示例县应急管理局坚持以公开为常态。")]
    [InlineData("按照云岭市应急管理局要求，开展自查。")]
    [InlineData("与临河县应急管理局联合开展演练。")]
    [InlineData("2023年，县应急管理局公开信息。")]
    [InlineData("示例县县应急管理局公开信息。")]
    public void Run_NamesAgree_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));

    [Fact]
    public void Run_ContactOfAnotherBody_Triggers() =>
        Assert.Single(Check.Findings(NarrativeReports.Saying("").WithContact("临河县应急管理局")));

    [Theory]
    [InlineData("云岭市示例县应急管理局")]
    [InlineData("县应急管理局")]
    [InlineData("示例县应急管理局办公室")]
    public void Run_ContactOfTheSameBody_DoesNotTrigger(string body) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying("").WithContact(body)));
}
