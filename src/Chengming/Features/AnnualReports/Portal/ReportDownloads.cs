using Chengming.Data;
using Chengming.Reports.Writing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Portal;

/// <summary>A published report as a file: <c>/reports/{agency}/{year}.json</c> and the like.</summary>
internal static class ReportDownloads
{
    public static void MapReportDownloads(this WebApplication app) =>
        app.MapGet("/reports/{agency}/{year:int}.{format:alpha}", SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(
        string agency,
        int year,
        string format,
        PlatformDb db,
        ReportFiles files,
        CancellationToken cancel
    )
    {
        if (ReportWriters.For(format) is not { } writer)
        {
            return Results.NotFound();
        }

        var published = await db
            .PublishedReports.AsNoTracking()
            .Include(r => r.Agency)
            .SingleOrDefaultAsync(r => r.Agency.Code == agency && r.Year == year, cancel);
        if (published is null)
        {
            return Results.NotFound();
        }

        var file = files.FileOf(published, published.Open(), writer);
        return Results.File(
            file.Path,
            writer.MediaType,
            $"{published.Agency.Name}{year}年政府信息公开工作年度报告.{format}",
            entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Tag}\""),
            enableRangeProcessing: true
        );
    }
}
