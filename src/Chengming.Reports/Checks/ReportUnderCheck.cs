using Chengming.Law;

namespace Chengming.Reports.Checks;

/// <summary>A report with what it is checked against.</summary>
/// <param name="Report">The report.</param>
/// <param name="LastYear">The same body's report of the year before; null when it was not given.</param>
[Term("被检查的报告")]
public sealed record ReportUnderCheck(AnnualReport Report, AnnualReport? LastYear);

/// <summary>What the checks of one report found and could not look at, in the order of the checks.</summary>
[Term("检查结果")]
public sealed class CheckResults
{
    private readonly List<Finding> findings = [];
    private readonly List<NotChecked> notChecked = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What could not be checked.</summary>
    public IReadOnlyList<NotChecked> NotChecked => notChecked;

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding) => findings.Add(finding);

    /// <summary>Says that a check, or a part of it, could not be made.</summary>
    public void CouldNotCheck(string rule, string reason, IReadOnlyList<string>? cells = null) =>
        notChecked.Add(new NotChecked(rule, reason, cells ?? []));

    /// <summary>Puts other findings in the place of all, e.g. with their repairs added.</summary>
    public void ReplaceFindings(IEnumerable<Finding> others)
    {
        var list = others.ToList();
        findings.Clear();
        findings.AddRange(list);
    }
}
