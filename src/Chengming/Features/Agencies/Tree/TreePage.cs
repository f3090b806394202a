using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>A page of the system administrator about one agency: the whole tree is open to them, and none of the work.</summary>
internal abstract class TreePage(PlatformDb db) : AgencyPage(db)
{
    /// <inheritdoc />
    protected override IQueryable<Agency> Visible => Db.Agencies.AsNoTracking();

    /// <summary>The agencies that can be chosen, by their codes, in the order of the tree.</summary>
    protected static async Task<IReadOnlyList<(string Code, string Words)>> ChoicesAsync(
        IQueryable<Agency> agencies,
        CancellationToken cancel
    )
    {
        var found = await agencies
            .Where(a => a.AbolishedOn == null)
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Select(a => new
            {
                a.Code,
                a.Name,
                a.RegionName,
            })
            .ToListAsync(cancel);
        return [.. found.Select(a => (a.Code, $"{a.Name}（{a.RegionName}）"))];
    }
}
