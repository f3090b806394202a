using Chengming.Reports.Checks.Narrative.Sums;

namespace Chengming.Reports.Tests.Checks.Narrative.Sums;

public class SharesInProseAgreeTests
{
    private static readonly SharesInProseAgree Check = new();

    [Theory]
    [InlineData("公开信息10件，其中网上4件，占50%。")]
    [InlineData("发布信息200条，其中解读50条，占总数的30%。")]
    public void Run_SharesInProseAgree_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("公开信息10件，其中网上4件，占40%。")]
    [InlineData("发布信息200条，其中解读50条，占总数的25%。")]
    [InlineData("按时办结率为100%。")]
    [InlineData("公开面达100%，占地2亩。")]
    public void Run_SharesInProseAgree_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
