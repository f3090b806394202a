using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Checks;

public class FigureCheckerTests
{
    [Fact]
    public void All_Numbers_AreUnique() =>
        Assert.Distinct(AllChecks.All.Select(c => c.Descriptor.Id), StringComparer.Ordinal);

    [Fact]
    public void FigureChecks_All_NamesEveryCheckOfTheFolder()
    {
        var written = typeof(FigureChecks)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(FigureChecks).Namespace && t.IsAssignableTo(typeof(ICheck)));

        Assert.Empty(written.Except(FigureChecks.All.Select(c => c.GetType())));
    }

    [Fact]
    public void Check_WithoutLastYear_SaysWhichChecksWereNotMade()
    {
        var results = ReportChecker.Check(FigureReports.Zeros());

        Assert.Equal(
            ["X1", "X2", "X3", "Y302", "Y303"],
            results
                .NotChecked.Where(n => n.Reason == "未提供上一年度报告" && n.Rule[0] is 'X' or 'Y')
                .Select(n => n.Rule)
                .Intersect(FigureChecks.All.Select(c => c.Descriptor.Id), StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void FigureChecks_ValidReports_FindNoErrorsAndNoWarnings(string form)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var report = SampleReports.Valid(form, seed);
            foreach (var check in FigureChecks.All.Where(c => c.Descriptor.Id != "S5"))
            {
                Assert.DoesNotContain(check.Run(report).Findings, f => f.Severity > Severity.Question);
            }
        }
    }

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void FigureChecks_RealReports_KeepSilentWhereTheTruthSays(string name)
    {
        using var truth = RealReports.Truth(name);
        var root = truth.RootElement;
        var silent = root.GetProperty("silent").EnumerateArray().Select(r => r.GetString()!).ToHashSet();
        var report = TruthReports.Of(root);

        var findings = FigureChecks.All.SelectMany(c => c.Run(report).Findings).ToList();

        Assert.DoesNotContain(findings, f => f.Severity > Severity.Question && silent.Contains(f.Rule));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Check_AllApplicationsFromFirmsAndCalledServices_IsAskedAbout()
    {
        using var truth = RealReports.Truth("xigong-2023");
        var report = TruthReports.Of(truth.RootElement);

        var finding = Assert.Single(ReportChecker.Check(report).Findings, f => f.Rule == "T210");

        Assert.Contains("服务事项", finding.Message);
        Assert.Contains("t3.results.disclosed.legal.commercial", finding.Cells);
    }

    [Fact]
    public void Check_TableBrokenOff_ListsWhatIsMissingAndChecksNothingOfIt()
    {
        using var truth = RealReports.Truth("wuzhong-2020");

        var results = ReportChecker.Check(TruthReports.Of(truth.RootElement));

        Assert.Contains(results.NotChecked, n => n.Rule == "H1" && n.Cells.Contains("t3.carriedForward.total"));
        Assert.Contains(results.NotChecked, n => n.Rule == "H2");
        Assert.Contains(
            results.Findings,
            f => f.Message.Contains("不完整", StringComparison.Ordinal) && f.Cells.Contains("t3.results.total.total")
        );
    }
}
