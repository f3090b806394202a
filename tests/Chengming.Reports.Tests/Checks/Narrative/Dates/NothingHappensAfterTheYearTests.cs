using Chengming.Reports.Checks.Narrative.Dates;

namespace Chengming.Reports.Tests.Checks.Narrative.Dates;

public class NothingHappensAfterTheYearTests
{
    private static readonly NothingHappensAfterTheYear Check = new();

    [Theory]
    [InlineData("2024年5月10日召开专题会议。")]
    [InlineData("于2025年3月印发制度。")]
    public void Run_NothingHappensAfterTheYear_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("2023年5月10日召开专题会议。")]
    [InlineData("计划于2024年5月召开会议。")]
    [InlineData("2022年12月成立领导小组。")]
    [InlineData("《办法》自2024年7月1日起施行。")]
    public void Run_NothingHappensAfterTheYear_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
