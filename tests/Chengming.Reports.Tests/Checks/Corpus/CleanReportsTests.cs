using Chengming.Reports.Checks;

namespace Chengming.Reports.Tests.Checks.Corpus;

/// <summary>Reports in which nothing is wrong: neither errors nor warnings.</summary>
public class CleanReportsTests
{
    public static TheoryData<string> All => [.. CorpusReport.Names()];

    [Theory]
    [MemberData(nameof(All))]
    public void Check_CleanReport_GivesNoErrorAndNoWarning(string name)
    {
        var report = CorpusReport.Load(name).Read();

        var alarms = ReportChecker.Check(report).Findings.Where(f => f.Severity != Severity.Question);

        Assert.Empty(alarms.Select(f => $"{f.Rule} {f.Message}"));
    }
}
