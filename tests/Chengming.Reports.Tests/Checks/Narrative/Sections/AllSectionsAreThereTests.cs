using Chengming.Reports.Checks.Narrative.Sections;
using Chengming.Reports.Tests.Checks.Figures;

namespace Chengming.Reports.Tests.Checks.Narrative.Sections;

public class AllSectionsAreThereTests
{
    private static readonly AllSectionsAreThere Check = new();

    [Theory]
    [InlineData(1, "一、总体情况")]
    [InlineData(5, "五、存在的主要问题及改进情况")]
    [InlineData(6, "六、其他需要报告的事项")]
    public void Run_SectionMissing_Triggers(int number, string name)
    {
        var report = NarrativeReports.Saying("");

        var finding = Assert.Single(Check.Findings(report.With(report.Sections.Where(s => s.Number != number))));

        Assert.Equal(name, finding.Section);
    }

    [Fact]
    public void Run_AllSections_DoesNotTrigger() => Assert.Empty(Check.Findings(NarrativeReports.Saying("")));

    [Fact(DisplayName = "A table that was read without its heading is another check's finding")]
    public void Run_HeadingOfATableLost_DoesNotTrigger()
    {
        var report = NarrativeReports.Saying("");

        Assert.Empty(Check.Findings(report.With(report.Sections.Where(s => s.Number != 4))));
    }

    [Fact]
    public void Run_NoHeadingAtAll_IsNotChecked()
    {
        var results = Check.Run(NarrativeReports.Saying("").With([]), null);

        Assert.Empty(results.Findings);
        Assert.Single(results.NotChecked);
    }
}
