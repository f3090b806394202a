using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Narrative.Sections;

namespace Chengming.Reports.Tests.Checks.Narrative.Sections;

public class AllPartsOfSectionOneAreThereTests
{
    private static readonly AllPartsOfSectionOneAreThere Check = new();

    [Fact]
    public void Run_PartMissing_Triggers()
    {
        var finding = Assert.Single(Check.Findings(Without("oversight", keepText: false)));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("监督保障", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PartWithoutHeadingButMentioned_IsAQuestion() =>
        Assert.Equal(
            Severity.Question,
            Assert.Single(Check.Findings(Without("onApplication", keepText: true))).Severity
        );

    [Fact]
    public void Run_NoPartsRead_IsAQuestion() =>
        Assert.Equal(
            Severity.Question,
            Assert.Single(Check.Findings(Without("", keepText: true, noParts: true))).Severity
        );

    [Fact]
    public void Run_AllFiveParts_DoesNotTrigger() => Assert.Empty(Check.Findings(NarrativeReports.Saying("")));

    [Fact(DisplayName = "Governments report assessment, social evaluation and accountability as well (Reg 50)")]
    public void Run_GovernmentWithFiveParts_Triggers() =>
        Assert.Contains(
            "责任追究",
            Assert.Single(Check.Findings(NarrativeReports.Saying("").Of("示例县人民政府"))).Message,
            StringComparison.Ordinal
        );

    private static AnnualReport Without(string part, bool keepText, bool noParts = false)
    {
        var report = NarrativeReports.Saying("");
        var one = report.Sections[0];
        var parts = one.Parts.Where(p => p.Id != part && !noParts).ToList();
        var gone = one.Parts.FirstOrDefault(p => p.Id == part);
        var paragraphs = one.Paragraphs.Where(p =>
            keepText || gone is null || !p.Text.StartsWith(gone.Heading, StringComparison.Ordinal)
        );
        return report.With([
            new ReportSection(1, one.Heading, null, [.. paragraphs], parts),
            .. report.Sections.Skip(1),
        ]);
    }
}
