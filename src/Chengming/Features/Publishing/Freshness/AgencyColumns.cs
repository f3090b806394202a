using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Freshness;

/// <summary>The settings of an agency's columns, which begin with the first decision about one.</summary>
internal static class AgencyColumns
{
    /// <summary>The settings to be changed, as they were read in this version; new ones where nothing was decided yet.</summary>
    public static async Task<AgencyColumn> ForAsync(
        PlatformDb db,
        Agency agency,
        PlatformColumn column,
        int version,
        CancellationToken cancel
    )
    {
        var own = await db.Set<AgencyColumn>()
            .SingleOrDefaultAsync(c => c.AgencyId == agency.Id && c.Column == column.Slug, cancel);
        if (own is null)
        {
            own = new AgencyColumn(agency, column);
            db.Add(own);
        }
        else
        {
            db.Expect(own, version);
        }

        return own;
    }
}
