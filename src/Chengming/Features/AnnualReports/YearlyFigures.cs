using Chengming.Reports;

namespace Chengming.Features.AnnualReports;

/// <summary>Applications and outcomes of one body over the years, oldest first.</summary>
internal sealed record YearlyFigures(IReadOnlyList<YearOfFigures> Years)
{
    public static YearlyFigures Of(IEnumerable<AnnualReport> reports) =>
        new([
            .. reports
                .Where(r => r.Year is not null)
                .OrderBy(r => r.Year)
                .Select(r => new YearOfFigures(
                    r.Year!.Value,
                    KeyFigures.Of(r),
                    [.. PortalFigures.Current.Outcomes.Select(o => PortalFigures.Sum(r, o.Cells))]
                )),
        ]);
}

/// <summary>One year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Figures">Received, answered, carried forward.</param>
/// <param name="Outcomes">A figure for each of <see cref="PortalFigures.Outcomes"/>; null where the report does not say it.</param>
internal sealed record YearOfFigures(int Year, KeyFigures Figures, IReadOnlyList<decimal?> Outcomes);
