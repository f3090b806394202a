using Chengming.Reports.Checks;

namespace Chengming.Reports.Tests.Checks.Corpus;

/// <summary>One fault in each report, and the finding that tells of it.</summary>
public class PlantedFaultTests
{
    public static TheoryData<int, string> All => [.. PlantedFault.All.Select((f, i) => (i, f.Why))];

    [Theory]
    [MemberData(nameof(All))]
    public void Check_ReportWithOneFault_TellsOfIt(int number, string why)
    {
        var fault = PlantedFault.All[number];

        var findings = fault.Check().Findings;

        Assert.True(
            findings.Any(fault.IsToldBy),
            $"{fault.Report}, {why}: {string.Join(" | ", findings.Select(Shown))}"
        );
    }

    private static string Shown(Finding finding) =>
        $"{finding.Severity} {finding.Rule} {finding.Message} [{finding.Section}] {string.Join(',', finding.Cells.Take(4))}";
}
