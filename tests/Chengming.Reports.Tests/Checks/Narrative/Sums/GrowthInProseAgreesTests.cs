using Chengming.Reports.Checks.Narrative.Sums;

namespace Chengming.Reports.Tests.Checks.Narrative.Sums;

public class GrowthInProseAgreesTests
{
    private static readonly GrowthInProseAgrees Check = new();

    [Theory]
    [InlineData("主动公开信息由40件增至50件，同比增长20%。")]
    [InlineData("2022年发布信息40条，2023年发布信息50条，同比增长30%。")]
    [InlineData("由50件减少到40件，增长20%。")]
    [InlineData("由40条增加到50条，增长25.3%。")]
    public void Run_GrowthInProseAgrees_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("主动公开信息由40件增至50件，同比增长25%。")]
    [InlineData("2022年发布信息40条，2023年发布信息50条，增长25%。")]
    [InlineData("由50件减少到40件，下降20%。")]
    [InlineData("由30件增至40件，增长33.3%。")]
    [InlineData("由30件增至40件，增长33%。")]
    [InlineData("办结率为100%，满意率提升2个百分点。")]
    [InlineData("发布信息50条，同比增长25%。")]
    public void Run_GrowthInProseAgrees_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
