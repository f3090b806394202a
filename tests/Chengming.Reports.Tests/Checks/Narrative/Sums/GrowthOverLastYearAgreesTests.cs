using Chengming.Reports.Checks.Narrative.Sums;
using Chengming.Reports.Tests.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Narrative.Sums;

public class GrowthOverLastYearAgreesTests
{
    private static readonly GrowthOverLastYearAgrees Check = new();

    [Theory]
    [InlineData("收到政府信息公开申请6件，较上年增加5件。")]
    [InlineData("收到政府信息公开申请6件（网络4件、信函2件），同比增长25%。")]
    [InlineData("2023年收到政府信息公开申请6件，比2022年减少2件。")]
    public void Run_GrowthOverLastYearAgrees_Triggers(string text) =>
        Assert.Single(Check.Findings(ThisYear(text), LastYear()));

    [Theory]
    [InlineData("收到政府信息公开申请6件，较上年增加2件。")]
    [InlineData("收到政府信息公开申请6件（网络4件、信函2件），同比增长50%。")]
    [InlineData("收到政府信息公开申请6件，发布信息50条，较上年增加10条。")]
    [InlineData("收到政府信息公开申请6件，较2020年增加5件。")]
    [InlineData("全县收到政府信息公开申请90件，较上年增加30件。")]
    public void Run_GrowthOverLastYearAgrees_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(ThisYear(text), LastYear()));

    [Fact]
    public void Run_WithoutLastYear_SaysThatItCouldNotCheck() =>
        Assert.Single(Check.Run(ThisYear("收到政府信息公开申请6件，较上年增加5件。")).NotChecked);

    private static AnnualReport ThisYear(string text) =>
        NarrativeReports.Saying(text, figures: [("t3.received.new.total", 6)]);

    private static AnnualReport LastYear() =>
        NarrativeReports.Saying("", year: 2022, figures: [("t3.received.new.total", 4)]);
}
