using Chengming.Reports;

namespace Chengming.Features.AnnualReports;

/// <summary>The three figures that matter: newly received, answered, carried forward. Null is “the report does not say”.</summary>
public sealed record KeyFigures(decimal? Received, decimal? Answered, decimal? CarriedForward)
{
    /// <summary>The figures of <paramref name="report"/>.</summary>
    public static KeyFigures Of(AnnualReport report)
    {
        var figures = PortalFigures.Current;
        return new KeyFigures(
            PortalFigures.Sum(report, figures.Received),
            PortalFigures.Sum(report, figures.Answered),
            PortalFigures.Sum(report, figures.CarriedForward)
        );
    }
}
