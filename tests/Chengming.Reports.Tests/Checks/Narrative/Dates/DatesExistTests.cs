using Chengming.Reports.Checks.Narrative.Dates;

namespace Chengming.Reports.Tests.Checks.Narrative.Dates;

public class DatesExistTests
{
    private static readonly DatesExist Check = new();

    [Theory]
    [InlineData("于2月30日召开会议。")]
    [InlineData("2023年4月31日举办开放日。")]
    [InlineData("2023年2月29日发布。")]
    [InlineData("13月5日公开。")]
    public void Run_DatesExist_Triggers(string text) => Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("于2月29日召开会议。")]
    [InlineData("2024年2月29日发布。")]
    [InlineData("12月31日报送。")]
    [InlineData("9月26日举办“政府开放日”。")]
    [InlineData("5月公开2条。")]
    public void Run_DatesExist_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
