using Chengming.Features.Agencies;
using Chengming.Law.Oversight;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>When an agency has to publish the report of a year, and from when on it is reminded.</summary>
/// <param name="Date">The date of the law.</param>
/// <param name="SoonMonth">Months before the month of the date from which it is reminded; house policy.</param>
internal sealed record ReportDeadline(AnnualReportDate Date, int SoonMonth)
{
    private static readonly ReportDeadline Departments = new(AnnualReportDate.Departments, 1);
    private static readonly ReportDeadline Governments = new(AnnualReportDate.Governments, 2);

    /// <summary>
    /// The kinds of agencies that publish a report of their own. The competent authority publishes the government's (Regulation art. 49);
    /// public utilities follow rules of their own (art. 55).
    /// </summary>
    public static IReadOnlyList<AgencyKind> Bound { get; } =
    [.. AgencyKind.All.Where(k => k != AgencyKind.PublicUtility && k != AgencyKind.CompetentAuthority)];

    /// <summary>The deadline of this kind of agency; bodies that article 49 does not name are held to the departments' date.</summary>
    public static ReportDeadline For(AgencyKind kind) => kind == AgencyKind.Government ? Governments : Departments;

    /// <summary>The last permitted day for the report of a year.</summary>
    public DateOnly DueOn(int year) => Date.DueOn(year);

    /// <summary>The first day on which the agency is reminded.</summary>
    public DateOnly SoonFrom(int year)
    {
        var due = DueOn(year);
        return new DateOnly(due.Year, due.Month, 1).AddMonths(-SoonMonth);
    }

    /// <summary>The year whose report is due or is being prepared on a day: from December on that of the running year.</summary>
    public static int YearDueOn(DateOnly today) => today.Month == 12 ? today.Year : today.Year - 1;
}
