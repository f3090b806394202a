using Chengming.Reports.Checks.Narrative.Legality;

namespace Chengming.Reports.Tests.Checks.Narrative.Legality;

public class LawIsUpToDateTests
{
    private static readonly LawIsUpToDate Check = new();

    [Theory]
    [InlineData("我局自收到申请之日起15个工作日内答复。")]
    [InlineData("申请人须说明自身生产、生活、科研等特殊需要。")]
    [InlineData("依据《政府信息公开条例》（国务院令第492号）。")]
    [InlineData("依法收取检索费和复制费。")]
    [InlineData("依据国办公开办函〔2019〕60号编制。")]
    public void Run_LawIsUpToDate_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("我局自收到申请之日起20个工作日内答复。")]
    [InlineData("第三方应当在15个工作日内提出意见。")]
    [InlineData("已取消“自身生产、生活、科研等特殊需要”的要求。")]
    [InlineData("没有收取检索费。")]
    [InlineData("依据国办公开办函〔2021〕30号编制。")]
    public void Run_LawIsUpToDate_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory(DisplayName = "The competent higher department is no review organ since 2024")]
    [InlineData(2023, 0)]
    [InlineData(2024, 1)]
    public void Run_ReviewOrganByYear(int year, int findings) =>
        Assert.Equal(
            findings,
            Check.Findings(NarrativeReports.Saying("可以向上一级主管部门申请行政复议。", year: year)).Count
        );
}
