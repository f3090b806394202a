using Chengming.Reports.Repair;

namespace Chengming.Reports.Checks;

/// <summary>Runs all checks on a report.</summary>
public static class ReportChecker
{
    /// <summary>
    /// Checks <paramref name="report"/>, against <paramref name="lastYear"/> where it is given, and looks for repairs. The results stand
    /// in the order of <see cref="AllChecks"/>, and within a check in the order of the form.
    /// </summary>
    public static CheckResults Check(AnnualReport report, AnnualReport? lastYear = null)
    {
        var results = new CheckResults();
        var underCheck = ReportUnderCheck.Of(report, lastYear);
        foreach (var check in AllChecks.All)
        {
            check.Run(underCheck, results);
        }

        FindingRepairs.Attach(report, results);
        return results;
    }
}
