using System.Diagnostics;
using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Wording;

namespace Chengming.Reports.Tests.Checks.Narrative;

/// <summary>Prose that no officer writes must not cost more than its length, nor drown the real findings.</summary>
public class HostileProseTests
{
    [Theory]
    [InlineData("政府信息公开申请1件，其中")]
    [InlineData("（“《")]
    [InlineData("》）”")]
    [InlineData("布署")]
    [InlineData("12")]
    [InlineData("由1件增至2件增长3%占4%")]
    [InlineData("3月40日")]
    [InlineData("处理费1元")]
    public void Run_OneSentenceOfAHundredPages_IsCheckedInSeconds(string piece)
    {
        var report = NarrativeReports.Saying(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        var underCheck = ReportUnderCheck.Of(report, null);
        foreach (var check in NarrativeChecks.All)
        {
            check.Run(underCheck, new CheckResults());
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Run_MarksNeverClosed_AreToldTwentyTimesAtMost()
    {
        var report = NarrativeReports.Saying(new string('（', 5000));

        Assert.InRange(new MarksComeInPairs().Findings(report).Count, 1, 20);
    }
}
