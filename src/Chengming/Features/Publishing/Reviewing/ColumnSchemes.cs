using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Law.Publication.Review;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>By which scheme the items of a column are reviewed: what is set for the column, else for the column above, else for the agency.</summary>
internal static class ColumnSchemes
{
    /// <summary>Code of the scheme (<see cref="ReviewSchemes"/>).</summary>
    public static async Task<string> OfAsync(PlatformDb db, Agency agency, string column, CancellationToken cancel)
    {
        if (PlatformColumns.Find(column) is not { } found)
        {
            return agency.ReviewSchemeKey;
        }

        var slugs = new[] { found.Slug, found.Top.Slug };
        var chosen = await db.Set<AgencyColumn>()
            .Where(c => c.AgencyId == agency.Id && slugs.Contains(c.Column) && c.ReviewSchemeKey != null)
            .ToDictionaryAsync(c => c.Column, c => c.ReviewSchemeKey!, cancel);
        return chosen.GetValueOrDefault(found.Slug)
            ?? chosen.GetValueOrDefault(found.Top.Slug)
            ?? agency.ReviewSchemeKey;
    }
}
