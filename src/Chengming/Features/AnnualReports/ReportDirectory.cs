using System.Linq.Expressions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports;

/// <summary>What is asked of the directory of published reports; empty members ask nothing.</summary>
internal sealed record ReportSearch(string? Name, string? Region, int? Year)
{
    /// <summary>True when nothing was asked.</summary>
    public bool IsEmpty => Words.Length == 0 && Region is null && Year is null;

    /// <summary>The words that must all stand in the name of the agency or of its region.</summary>
    public string[] Words =>
        Name?.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>A published report as lists show it.</summary>
internal sealed record ListedReport(
    string AgencyCode,
    string AgencyName,
    string RegionCode,
    string RegionName,
    bool IsDemonstration,
    int Year,
    KeyFigures Figures
);

/// <summary>An agency with the reports it published, newest first; at least one.</summary>
internal sealed record ListedAgency(IReadOnlyList<ListedReport> Reports)
{
    public ListedReport Newest => Reports[0];
}

/// <summary>A value of a filter with the number of reports behind it.</summary>
internal sealed record FilterCount(string Value, string Label, int Count);

/// <summary>A page of the directory.</summary>
/// <param name="Agencies">Agencies with the reports that were found.</param>
/// <param name="AgencyCount">Number of agencies found on all pages.</param>
/// <param name="ReportCount">Number of reports found on all pages.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
internal sealed record DirectoryPage(
    IReadOnlyList<ListedAgency> Agencies,
    int AgencyCount,
    int ReportCount,
    string? Next
);

/// <summary>The published reports by agency, region and year.</summary>
internal sealed class ReportDirectory(PlatformDb db)
{
    /// <summary>Agencies on one page.</summary>
    public const int PageLength = 40;

    /// <summary>Most regions that the filter lists.</summary>
    public const int MostRegions = 40;

    private static readonly Expression<Func<PublishedReport, ListedReport>> Listed = r => new ListedReport(
        r.Agency.Code,
        r.Agency.Name,
        r.Agency.RegionCode,
        r.Agency.RegionName,
        r.Agency.IsDemonstration,
        r.Year,
        new KeyFigures(r.Received, r.Answered, r.CarriedForward)
    );

    /// <summary>A page of what was found, after the agency <paramref name="after"/> (region code, “~”, agency code).</summary>
    public async Task<DirectoryPage> PageAsync(ReportSearch search, string? after, CancellationToken cancel)
    {
        var found = Found(search);
        var agencies = found.Select(r => r.Agency).Distinct();
        var (region, code) = Position(after);
        var page = await agencies
            .Where(a =>
                region == null
                || a.RegionCode.CompareTo(region) > 0
                || (a.RegionCode == region && a.Code.CompareTo(code) > 0)
            )
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Code)
            .Take(PageLength + 1)
            .Select(a => a.Id)
            .ToListAsync(cancel);
        var shown = page.Take(PageLength).ToList();
        var reports = await found
            .Where(r => shown.Contains(r.AgencyId))
            .OrderBy(r => r.Agency.RegionCode)
            .ThenBy(r => r.Agency.Code)
            .ThenByDescending(r => r.Year)
            .Select(Listed)
            .ToListAsync(cancel);
        var listed = reports.GroupBy(r => r.AgencyCode).Select(g => new ListedAgency([.. g])).ToList();

        return new DirectoryPage(
            listed,
            await agencies.CountAsync(cancel),
            await found.CountAsync(cancel),
            page.Count > PageLength ? $"{listed[^1].Newest.RegionCode}~{listed[^1].Newest.AgencyCode}" : null
        );
    }

    /// <summary>
    /// Regions that have reports for the other two filters, the chosen one always among them; of very many only those with the most
    /// reports. The others are found by name.
    /// </summary>
    public async Task<List<FilterCount>> RegionsAsync(ReportSearch search, CancellationToken cancel)
    {
        var most = await Found(search with { Region = null })
            .GroupBy(r => new { r.Agency.RegionCode, r.Agency.RegionName })
            .OrderByDescending(g => g.Key.RegionCode == search.Region)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key.RegionCode)
            .Take(MostRegions)
            .Select(g => new FilterCount(g.Key.RegionCode, g.Key.RegionName, g.Count()))
            .ToListAsync(cancel);
        return [.. most.OrderBy(r => r.Value, StringComparer.Ordinal)];
    }

    /// <summary>Years that have reports for the other two filters, newest first.</summary>
    public async Task<List<FilterCount>> YearsAsync(ReportSearch search, CancellationToken cancel)
    {
        var years = await Found(search with { Year = null })
            .GroupBy(r => r.Year)
            .OrderByDescending(g => g.Key)
            .Select(g => new { Year = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return [.. years.Select(y => new FilterCount($"{y.Year}", $"{y.Year}", y.Count))];
    }

    private IQueryable<PublishedReport> Found(ReportSearch search)
    {
        var found = db.PublishedReports.AsNoTracking();
        foreach (var word in search.Words)
        {
            found = found.Where(r =>
                r.Agency.Name.Contains(word) || r.Agency.ShortName.Contains(word) || r.Agency.RegionName.Contains(word)
            );
        }

        if (search.Region is { } region)
        {
            found = found.Where(r => r.Agency.RegionCode == region);
        }

        return search.Year is { } year ? found.Where(r => r.Year == year) : found;
    }

    private static (string? Region, string Code) Position(string? after) =>
        after?.Split('~', 2) is [var region, var code] ? (region, code) : (null, "");
}
