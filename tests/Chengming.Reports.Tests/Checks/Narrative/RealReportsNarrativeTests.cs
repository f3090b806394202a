using System.Text.Json;
using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Checks.Figures;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Checks.Narrative;

/// <summary>The prose checks over the five real reports: what their truth lists is found, and nothing else is alarmed about.</summary>
public class RealReportsNarrativeTests
{
    /// <summary>The truth's letters for findings about prose. The others are about tables, labels and headings.</summary>
    private static readonly string[] AboutProse = ["W1", "Q1", "S2"];

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Check_RealReport_FindsWhatItsTruthListsOfProse(string name)
    {
        var findings = ReportChecker
            .Check(
                ReportReader.Read(RealReports.Bytes(name), name + ".txt", cancel: TestContext.Current.CancellationToken)
            )
            .Findings;
        using var truth = RealReports.Truth(name);
        foreach (var listed in truth.RootElement.GetProperty("findings").EnumerateArray())
        {
            if (AboutProse.Contains(listed.GetProperty("rule").GetString()))
            {
                Assert.True(
                    findings.Any(f => Tells(f, listed)),
                    $"{name}: nothing tells {listed.GetProperty("why").GetString()}"
                );
            }
        }
    }

    // Counted by hand against the texts: every one is listed in the truth.
    [Theory]
    [InlineData("litong-2023", "N420 N420 N431")]
    [InlineData("wuzhong-2020", "N416 N416")]
    [InlineData("xigong-2023", "N414 S2")]
    [InlineData("yanjin-2023", "N431")]
    [InlineData("zhanhe-2023", "N430 N430 N430 N430 N430 N432 N433 N434 S2")]
    public void Check_RealReport_FindsNothingElse(string name, string rules) =>
        Assert.Equal(rules, string.Join(' ', Findings(name).Select(f => f.Rule).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Check_RealReport_SilentRulesGiveNoAlarm(string name)
    {
        using var truth = RealReports.Truth(name);
        var silent = truth.RootElement.GetProperty("silent").EnumerateArray().Select(r => r.GetString()).ToHashSet();

        // N1 is the truth's letter for names that disagree.
        var alarms = Findings(name)
            .Where(f => f.Severity != Severity.Question)
            .Where(f => silent.Contains(f.Rule == "N409" ? "N1" : f.Rule));

        Assert.Empty(alarms.Select(f => f.Message));
    }

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Check_RealReport_ProseAgreesWithItsTables(string name) =>
        Assert.DoesNotContain(Findings(name), f => f.Rule == "S1");

    private static List<Finding> Findings(string name)
    {
        var report = ReportReader.Read(
            RealReports.Bytes(name),
            name + ".txt",
            cancel: TestContext.Current.CancellationToken
        );
        return [.. NarrativeChecks.All.SelectMany(c => c.Run(report).Findings)];
    }

    private static bool Tells(Finding finding, JsonElement listed)
    {
        var words = listed.GetProperty("any").EnumerateArray().Select(w => w.GetString()!);
        var where = listed.GetProperty("where").EnumerateArray().Select(w => w.GetString()!).ToList();
        var severity = Enum.Parse<Severity>(listed.GetProperty("severity").GetString()!, ignoreCase: true);
        return words.Any(w => finding.Message.Contains(w, StringComparison.Ordinal))
            && where.Any(w => finding.Section == w || finding.Cells.Contains(w))
            && finding.Severity <= severity;
    }
}
