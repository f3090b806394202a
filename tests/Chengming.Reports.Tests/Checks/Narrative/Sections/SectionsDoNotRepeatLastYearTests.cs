using Chengming.Reports.Checks.Narrative.Sections;
using Chengming.Reports.Tests.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Narrative.Sections;

public class SectionsDoNotRepeatLastYearTests
{
    private const string Old = "一是政策解读形式比较单一，图片视频较少。二是工作人员变动频繁，业务不够熟练。";

    private static readonly SectionsDoNotRepeatLastYear Check = new();

    [Fact]
    public void Run_MostSentencesOfLastYear_Triggers()
    {
        var findings = Check.Findings(
            NarrativeReports.WithProblems(Old + "三是与公众互动交流有待进一步加强。"),
            NarrativeReports.WithProblems(Old, 2022)
        );

        var finding = Assert.Single(findings, f => f.Section == "五、存在的主要问题及改进情况");
        Assert.Equal("一是政策解读形式比较单一，图片视频较少。\n二是工作人员变动频繁，业务不够熟练。", finding.Passage);
    }

    [Fact]
    public void Run_NewText_DoesNotTrigger() =>
        Assert.DoesNotContain(
            Check.Findings(
                NarrativeReports.WithProblems(
                    "一是栏目更新不均衡，个别栏目半年没有新内容。二是检索功能不够方便，公众查找困难。"
                ),
                NarrativeReports.WithProblems(Old, 2022)
            ),
            f => f.Section == "五、存在的主要问题及改进情况"
        );

    [Fact]
    public void Run_NoReportOfLastYear_IsNotChecked()
    {
        var results = Check.Run(NarrativeReports.WithProblems(Old), null);

        Assert.Empty(results.Findings);
        Assert.Equal("N417", Assert.Single(results.NotChecked).Rule);
    }
}
