namespace Chengming.Reports.Checks;

/// <summary>Runs all checks on a report.</summary>
public static class ReportChecker
{
    /// <summary>Checks <paramref name="report"/>, against <paramref name="lastYear"/> where it is given, and looks for repairs.</summary>
    public static CheckResults Check(AnnualReport report, AnnualReport? lastYear = null) => new();
}
