using Chengming.Reports.Checks.Narrative.Sections;

namespace Chengming.Reports.Tests.Checks.Narrative.Sections;

public class SectionsHaveContentTests
{
    private static readonly SectionsHaveContent Check = new();

    [Theory]
    [InlineData("")]
    [InlineData("无。")]
    [InlineData("  无 ")]
    public void Run_NoProblemsTold_Triggers(string text) =>
        Assert.Single(Check.Findings(NarrativeReports.WithProblems(text)));

    [Fact]
    public void Run_SectionSixEmpty_Triggers() => Assert.Single(Check.Findings(NarrativeReports.WithOtherMatters("")));

    [Fact]
    public void Run_PartEmpty_Triggers()
    {
        var report = NarrativeReports.Saying("");
        var one = report.Sections[0];
        var parts = one.Parts.Select(p => p.Id == "platform" ? p with { Text = "" } : p).ToList();

        var finding = Assert.Single(
            Check.Findings(report.With([one with { Parts = parts }, .. report.Sections.Skip(1)]))
        );

        Assert.Contains("（四）政府信息公开平台建设", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("无")]
    [InlineData("无。")]
    [InlineData("无其他报告事项")]
    public void Run_SectionSixSaysNone_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.WithOtherMatters(text)));
}
