using Chengming.Data;
using Chengming.Features.Office;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>The agencies of the installation.</summary>
internal sealed class TreeModel(PlatformDb db) : OfficePage
{
    public const int PageLength = 50;
    private const int LongestName = 60;

    public string? Name { get; private set; }

    public string? Region { get; private set; }

    public AgencyKind? Kind { get; private set; }

    public bool IsFiltered => Name is not null || Region is not null || Kind is not null;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public IReadOnlyList<(string Value, string Words)> Regions { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? region, string? kind, string? after, CancellationToken cancel)
    {
        Name = q?.Trim() is { Length: > 0 and <= LongestName } name ? name : null;
        Region = region is { Length: 6 } ? region : null;
        Kind = AgencyKind.All.FirstOrDefault(k => k.Code == kind);
        var found = Found();
        Count = await found.CountAsync(cancel);
        var (afterRegion, afterPath) = after?.Split('~', 2) is [var r, var p] ? (r, p) : (null, "");
        var page = await found
            .Where(a =>
                afterRegion == null
                || a.RegionCode.CompareTo(afterRegion) > 0
                || (a.RegionCode == afterRegion && a.Path.CompareTo(afterPath) > 0)
            )
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Take(PageLength + 1)
            .Select(a => new Row(
                a.Code,
                a.Name,
                a.Kind,
                a.RegionCode,
                a.RegionName,
                a.Path,
                db.Agencies.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault(),
                a.CreditCode == null,
                a.AbolishedOn
            ))
            .ToListAsync(cancel);
        Rows = [.. page.Take(PageLength)];
        Next = page.Count > PageLength ? $"{Rows[^1].RegionCode}~{Rows[^1].Path}" : null;
        var regions = await db
            .Agencies.Select(a => new { a.RegionCode, a.RegionName })
            .Distinct()
            .OrderBy(a => a.RegionCode)
            .ToListAsync(cancel);
        Regions = [.. regions.Select(a => (a.RegionCode, a.RegionName))];
    }

    /// <summary>The list with the filters in force, going on after a row.</summary>
    public string LinkAfter(string after) =>
        AgencyLinks.Tree
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["q"] = Name,
                ["region"] = Region,
                ["kind"] = Kind?.Code,
                ["after"] = after,
            }
        );

    private IQueryable<Agency> Found()
    {
        var found = db.Agencies.AsNoTracking();
        if (Name is { } name)
        {
            found = found.Where(a => a.Name.Contains(name) || a.ShortName.Contains(name) || a.Code.Contains(name));
        }

        if (Region is { } region)
        {
            found = found.Where(a => a.RegionCode == region);
        }

        return Kind is { } kind ? found.Where(a => a.Kind == kind) : found;
    }

    /// <summary>An agency of the list.</summary>
    internal sealed record Row(
        string Code,
        string Name,
        AgencyKind Kind,
        string RegionCode,
        string RegionName,
        string Path,
        string? Parent,
        bool LacksCreditCode,
        DateOnly? AbolishedOn
    )
    {
        public int Depth => Path.Count(c => c == '/') - 1;
    }
}
