using Chengming.Features.AnnualReports.Demo;
using Chengming.Reports;
using Chengming.Reports.Checks;

namespace Chengming.Tests.Features.AnnualReports.Demo;

public class DemoReportsTests
{
    private static readonly List<DemoFile> Files = [.. DemoReports.Files()];

    [Fact]
    public void RealAgencies_HaveTheYearsThatWerePublished() =>
        Assert.Equal(
            [
                "410303 西工区应急管理局 2023",
                "410411 湛河区应急管理局 2023",
                "410726 延津县应急管理局 2023",
                "640300 吴忠市应急管理局 2020",
                "640302 利通区应急管理局 2023",
            ],
            Files
                .Where(f => !f.Agency.Region.IsInvented)
                .SelectMany(f => f.Reports.Select(r => $"{f.Agency.Region.Code} {f.Agency.Name} {r.Year}"))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void RealAgencies_WhereTheReportSaysNothing_StayUnread()
    {
        // 吴忠市 2020: the heading of table 4 and seven rows of table 3 are lost at a page break.
        var wuzhong = Complete(Files.Single(f => f.Agency.Code == "640300-yjj")).Single();

        Assert.Equal(CellState.Unread, wuzhong["t3.results.total.total"].State);
        Assert.Equal(43, wuzhong.ValueOf("t2v19.penalty.itemsDelta"));
    }

    [Fact]
    public void RealAgencies_ShowFiguresOnly_AndSayWhereTheProseIs() =>
        Assert.All(
            Files.Where(f => !f.Agency.Region.IsInvented).SelectMany(f => f.Reports),
            r =>
                Assert.All(
                    r.Sections.SelectMany(s => s.Paragraphs),
                    p => Assert.StartsWith("演示数据只载录", p.Text, StringComparison.Ordinal)
                )
        );

    [Fact]
    public void InventedAgencies_EveryYear_KeepsTheTiesAndGoesOnFromTheYearBefore()
    {
        foreach (var file in Files.Where(f => f.Agency.Region.IsInvented))
        {
            var reports = Complete(file);
            Assert.Equal(Enumerable.Range(2019, 7), reports.Select(r => r.Year!.Value));
            for (var i = 0; i < reports.Count; i++)
            {
                var findings = ReportChecker.Check(reports[i], i == 0 ? null : reports[i - 1]).Findings;
                Assert.DoesNotContain(
                    findings,
                    f => f.Severity is Severity.Error || f.Rule.StartsWith('X') || f.Rule.StartsWith('H')
                );
            }
        }
    }

    [Fact]
    public void InventedAgencies_AreMarkedEverywhere() =>
        Assert.All(
            Files.Where(f => f.Agency.Region.IsInvented),
            f =>
            {
                Assert.StartsWith("示例县", f.Agency.Name, StringComparison.Ordinal);
                Assert.StartsWith("演示机构", f.Note, StringComparison.Ordinal);
            }
        );

    private static List<AnnualReport> Complete(DemoFile file) =>
        [.. file.Reports.Select(r => file.Complete(r).ToReport())];
}
