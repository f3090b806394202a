using Chengming.Reports.Checks.Narrative.Legality;

namespace Chengming.Reports.Tests.Checks.Narrative.Legality;

public class ServiceItemsAreNotApplicationsTests
{
    private static readonly ServiceItemsAreNotApplications Check = new();

    [Theory]
    [InlineData("2023年度依申请公开21项服务事项，全年办结28件。")]
    public void Run_ServiceItemsAreNotApplications_Triggers(string text) =>
        Assert.NotEmpty(Check.Findings(NarrativeReports.Saying(text, figures: [("t3.received.new.total", 28)])));

    [Theory]
    [InlineData("主动公开服务事项21项。")]
    [InlineData("收到政府信息公开申请28件。")]
    [InlineData("依申请公开渠道与政务服务大厅相通。")]
    public void Run_ServiceItemsAreNotApplications_DoesNotTrigger(string text) =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying(text, figures: [("t3.received.new.total", 28)])));

    [Fact]
    public void Run_ServiceItems_NamesTheCellsWithNumbers()
    {
        (string, decimal)[] figures =
        [
            ("t3.received.new.legal.commercial", 28),
            ("t3.received.new.total", 28),
            ("t3.results.disclosed.total", 28),
        ];

        var finding = Assert.Single(
            Check.Findings(NarrativeReports.Saying("依申请公开21项服务事项，全年办结28件。", figures: figures))
        );

        Assert.Equal(figures.Select(f => f.Item1), finding.Cells);
    }

    [Fact]
    public void Run_NoApplications_DoesNotTrigger() =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying("依申请公开21项服务事项，全年办结28件。")));
}
