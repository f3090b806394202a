using Chengming.Reports.Checks.Narrative.Legality;

namespace Chengming.Reports.Tests.Checks.Narrative.Legality;

public class InstrumentsHaveTheirNumberTests
{
    private static readonly InstrumentsHaveTheirNumber Check = new();

    [Theory]
    [InlineData("按照《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）。")]
    [InlineData("根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕03号）。")]
    public void Run_InstrumentsHaveTheirNumber_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text)));

    [Theory]
    [InlineData("按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。")]
    [InlineData("根据《中华人民共和国政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕30号）。")]
    [InlineData("根据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）。")]
    [InlineData("按照《政府信息公开信息处理费管理办法》执行。")]
    public void Run_InstrumentsHaveTheirNumber_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text)));
}
