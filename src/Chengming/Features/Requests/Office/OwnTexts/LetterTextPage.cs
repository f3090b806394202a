using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.OwnTexts;

/// <summary>A page about the words of the papers of the person's agency.</summary>
internal abstract class LetterTextPage(PlatformDb db) : OfficePage
{
    /// <summary>The agency.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>True when the person may change them.</summary>
    public bool MayChange => RequestKeepers.May(HttpContext.Acting().Actor, Agency.Id, StaffRole.DisclosureHead);

    protected PlatformDb Db => db;

    protected async Task<bool> FindAgencyAsync(CancellationToken cancel)
    {
        var own = User.Scope().AgencyId;
        Agency = (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == own, cancel))!;
        return Agency is not null;
    }
}
