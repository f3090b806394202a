using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>What is asked of the directory of agencies; empty members ask nothing.</summary>
internal sealed record AgencySearch(string? Name, string? Region, AgencyKind? Kind)
{
    public bool IsEmpty => Name is null && Region is null && Kind is null;

    /// <summary>The directory with these filters.</summary>
    public string Link(string? after = null)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[] { ("q", Name), ("region", Region), ("kind", Kind?.Code), ("after", after) })
        {
            query = value is null ? query : query.Add(name, value);
        }

        return AgencyLinks.Directory + query;
    }
}

/// <summary>An agency as the directory lists it.</summary>
internal sealed record ListedAgency(
    string Code,
    string Name,
    AgencyKind Kind,
    string RegionCode,
    string RegionName,
    bool IsDemonstration,
    DateOnly? AbolishedOn,
    string Path
);

/// <summary>A value of a filter with the number of agencies behind it.</summary>
internal sealed record AgencyCount(string Value, string Label, int Count);

/// <summary>The agencies that publish here, by region and kind.</summary>
internal sealed class AgencyDirectory(PlatformDb db)
{
    public const int PageLength = 100;
    private const int MostRegions = 40;

    /// <summary>A page of what was found, after the place <paramref name="after"/> (region code, “~”, path).</summary>
    public async Task<(IReadOnlyList<ListedAgency> Agencies, int Count, string? Next)> PageAsync(
        AgencySearch search,
        string? after,
        CancellationToken cancel
    )
    {
        var found = Found(search);
        var (region, path) = after?.Split('~', 2) is [var r, var p] ? (r, p) : (null, "");
        var page = await found
            .Where(a =>
                region == null
                || a.RegionCode.CompareTo(region) > 0
                || (a.RegionCode == region && a.Path.CompareTo(path) > 0)
            )
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Take(PageLength + 1)
            .Select(a => new ListedAgency(
                a.Code,
                a.Name,
                a.Kind,
                a.RegionCode,
                a.RegionName,
                a.IsDemonstration,
                a.AbolishedOn,
                a.Path
            ))
            .ToListAsync(cancel);
        var shown = page.Take(PageLength).ToList();
        return (
            shown,
            await found.CountAsync(cancel),
            page.Count > PageLength ? $"{shown[^1].RegionCode}~{shown[^1].Path}" : null
        );
    }

    /// <summary>Regions with agencies for the other filters; of very many only those with the most.</summary>
    public async Task<IReadOnlyList<AgencyCount>> RegionsAsync(AgencySearch search, CancellationToken cancel)
    {
        var most = await Found(search with { Region = null })
            .GroupBy(a => new { a.RegionCode, a.RegionName })
            .OrderByDescending(g => g.Key.RegionCode == search.Region)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key.RegionCode)
            .Take(MostRegions)
            .Select(g => new AgencyCount(g.Key.RegionCode, g.Key.RegionName, g.Count()))
            .ToListAsync(cancel);
        return [.. most.OrderBy(r => r.Value, StringComparer.Ordinal)];
    }

    /// <summary>Kinds with agencies for the other filters, in the order of kinds.</summary>
    public async Task<IReadOnlyList<AgencyCount>> KindsAsync(AgencySearch search, CancellationToken cancel)
    {
        var counts = await Found(search with { Kind = null })
            .GroupBy(a => a.Kind)
            .Select(g => new { Kind = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return
        [
            .. from kind in AgencyKind.All
            join count in counts on kind equals count.Kind
            select new AgencyCount(kind.Code, kind.Term, count.Count),
        ];
    }

    private IQueryable<Agency> Found(AgencySearch search)
    {
        var found = db.Agencies.AsNoTracking().Where(a => a.PublishesHere);
        foreach (var word in search.Name?.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            found = found.Where(a =>
                a.Name.Contains(word) || a.ShortName.Contains(word) || a.RegionName.Contains(word)
            );
        }

        if (search.Region is { } region)
        {
            found = found.Where(a => a.RegionCode == region);
        }

        return search.Kind is { } kind ? found.Where(a => a.Kind == kind) : found;
    }
}
