using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>A page about what the person's own agency agreed for its cases; the head of the disclosure office changes it, others read it.</summary>
internal abstract class OwnAgencyPage(PlatformDb db) : OfficePage
{
    /// <summary>The agency.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>True when the person may change it.</summary>
    public bool MayChange => RequestKeepers.May(HttpContext.Acting().Actor, Agency.Id, StaffRole.DisclosureHead);

    /// <summary>The database.</summary>
    protected PlatformDb Db => db;

    /// <summary>Finds the agency; false when the person has none.</summary>
    protected async Task<bool> FindAgencyAsync(CancellationToken cancel)
    {
        var own = User.Scope().AgencyId;
        Agency = (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == own, cancel))!;
        return Agency is not null;
    }
}
