using Chengming.Reports.Checks.Narrative.Dates;

namespace Chengming.Reports.Tests.Checks.Narrative.Dates;

public class PeriodIsTheReportYearTests
{
    private static readonly PeriodIsTheReportYear Check = new();

    [Theory]
    [InlineData("2022-01-01", "2022-12-31")]
    [InlineData("2023-01-01", "2023-12-30")]
    [InlineData("2022-12-26", "2023-12-31")]
    public void Run_AnotherPeriod_Triggers(string from, string to) =>
        Assert.Single(Check.Findings(NarrativeReports.Saying("").WithPeriod(from, to)));

    [Fact]
    public void Run_TheReportYear_DoesNotTrigger() =>
        Assert.Empty(Check.Findings(NarrativeReports.Saying("").WithPeriod("2023-01-01", "2023-12-31")));

    [Fact]
    public void Run_NoPeriodStated_DoesNotTrigger() => Assert.Empty(Check.Findings(NarrativeReports.Saying("")));
}
