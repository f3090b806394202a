using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks;

/// <summary>A report with what it is checked against.</summary>
/// <param name="Report">The report.</param>
/// <param name="LastYear">The same body's report of the year before; null when it was not given.</param>
[Term("被检查的报告")]
public sealed record ReportUnderCheck(AnnualReport Report, AnnualReport? LastYear)
{
    private ProseIndex? prose;

    /// <summary>Why a check that needs the report of the year before could not be made, in Chinese.</summary>
    public string WithoutLastYear { get; init; } = "未提供上一年度报告";

    /// <summary>A report that was given as last year's and is of another year; it is compared with nothing.</summary>
    public AnnualReport? OfAnotherYear { get; init; }

    /// <summary>The report's prose, read when a check first asks for it.</summary>
    internal ProseIndex Prose => prose ??= new ProseIndex(Report);

    /// <summary>A report beside the one given as last year's, which is set aside when its year says that it is another's.</summary>
    public static ReportUnderCheck Of(AnnualReport report, AnnualReport? givenAsLastYear) =>
        givenAsLastYear is { Year: { } year } && report.Year is { } own && year != own - 1
            ? new ReportUnderCheck(report, null)
            {
                WithoutLastYear = $"提供的对照报告是 {year} 年度的，不是上一年度（{own - 1}）报告",
                OfAnotherYear = givenAsLastYear,
            }
            : new ReportUnderCheck(report, givenAsLastYear);
}

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
