using Chengming.Data;
using Chengming.Export;
using Chengming.Reports.Writing;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports;

/// <summary>Published reports as a page, a table and data, in a folder of their agency: <c>reports/AGENCY/YEAR.html</c> and the like.</summary>
internal sealed class ReportsExport(PlatformDb db) : IExportPart
{
    private static readonly string[] Formats = ["html", "csv", "json", "xlsx", "docx"];

    public string Title => "年度报告";

    public int Order => 20;

    public async Task WriteAsync(ExportFolder folder, CancellationToken cancel)
    {
        var agencies = await db
            .PublishedReports.Select(r => new
            {
                r.AgencyId,
                r.Agency.Code,
                r.Agency.Name,
                r.Agency.RegionCode,
            })
            .Distinct()
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Code)
            .ToListAsync(cancel);
        foreach (var agency in agencies)
        {
            var years = new List<ExportSection>();
            await foreach (
                var published in db
                    .PublishedReports.AsNoTracking()
                    .Where(r => r.AgencyId == agency.AgencyId)
                    .OrderByDescending(r => r.Year)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancel)
            )
            {
                years.Add(await WriteAsync(folder, agency.Code, published));
            }

            var page = $"reports/{agency.Code}/index.html";
            await folder.WritePageAsync(page, agency.Name, years);
            folder.Link($"{agency.Name}（{years.Count} 份）", page);
        }
    }

    private static async Task<ExportSection> WriteAsync(ExportFolder folder, string agency, PublishedReport published)
    {
        var report = published.Open();
        var links = new List<(string, string)>();
        foreach (var format in Formats)
        {
            await folder.WriteAsync(
                $"reports/{agency}/{published.Year}.{format}",
                stream =>
                {
                    ReportWriters.For(format)!.Write(report, stream);
                    return Task.CompletedTask;
                }
            );
            links.Add((format.ToUpperInvariant(), $"{published.Year}.{format}"));
        }

        links.Add(
            ($"发布于 {ChinaTime.DateAndTime(published.PublishedAt)}，内容摘要 SHA-256 {published.ContentHash}", "")
        );
        if (published.Note is { } note)
        {
            links.Add((note, ""));
        }

        return new ExportSection($"{published.Year} 年", links);
    }
}
