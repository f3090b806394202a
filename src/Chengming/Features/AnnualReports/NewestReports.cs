using System.Globalization;
using Chengming.Data.Reading;

namespace Chengming.Features.AnnualReports;

/// <summary>The newest report of every agency, as the first page of the portal shows them.</summary>
internal sealed class NewestReports(ReadingSession reading)
{
    /// <summary>The newest first; the demonstration after the real.</summary>
    public Task<List<ListedReport>> ListAsync(int count, CancellationToken cancel) =>
        reading.ListAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT a."Code", a."Name", a."RegionCode", a."RegionName", a."IsDemonstration", r."Year",
                  r."Received", r."Answered", r."CarriedForward"
                FROM "PublishedReports" r JOIN "Agencies" a ON a."Id" = r."AgencyId"
                WHERE NOT EXISTS (SELECT 1 FROM "PublishedReports" l WHERE l."AgencyId" = r."AgencyId" AND l."Year" > r."Year")
                ORDER BY a."IsDemonstration", r."Year" DESC, r."Id" DESC LIMIT {count}
                """
            ),
            r => new ListedReport(
                r.GetString(0),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.GetBoolean(4),
                r.GetInt32(5),
                new KeyFigures(r.DecimalOrNull(6), r.DecimalOrNull(7), r.DecimalOrNull(8))
            ),
            [],
            cancel
        );
}
