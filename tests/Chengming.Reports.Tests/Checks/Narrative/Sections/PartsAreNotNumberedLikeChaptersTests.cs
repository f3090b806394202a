using Chengming.Reports.Checks.Narrative.Sections;

namespace Chengming.Reports.Tests.Checks.Narrative.Sections;

public class PartsAreNotNumberedLikeChaptersTests
{
    private static readonly PartsAreNotNumberedLikeChapters Check = new();

    [Fact]
    public void Run_PartsNumberedLikeChapters_Triggers() =>
        Assert.Contains(
            "序号",
            Assert.Single(Check.Findings(Numbered("一、主动公开情况。", "二、依申请公开情况。"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Run_PartsNumberedBelow_DoesNotTrigger() =>
        Assert.Empty(Check.Findings(Numbered("（一）主动公开情况", "(二) 依申请公开情况")));

    private static AnnualReport Numbered(string first, string second)
    {
        var report = NarrativeReports.Saying("");
        var parts = report.Sections[0].Parts.ToList();
        parts[0] = parts[0] with { Heading = first };
        parts[1] = parts[1] with { Heading = second };
        return report.With([report.Sections[0] with { Parts = parts }, .. report.Sections.Skip(1)]);
    }
}
