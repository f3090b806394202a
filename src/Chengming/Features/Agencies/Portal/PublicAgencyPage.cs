using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Portal;

/// <summary>A public page of one agency. An agency that does not publish here has none.</summary>
internal abstract class PublicAgencyPage(PlatformDb db) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    /// <summary>What stands around the page: menu, notices, tags.</summary>
    public AgencyFrame Frame { get; private set; } = null!;

    protected PlatformDb Db => db;

    protected async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        var agency = await db
            .Agencies.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Code == code && a.PublishesHere, cancel);
        if (agency is null)
        {
            return false;
        }

        Agency = agency;
        Frame = await AgencyFrame.OfAsync(db, agency, cancel);
        return true;
    }
}

/// <summary>What every public page of an agency shows around its content.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="HasGuide">True when a guide was published, so that it can be linked to.</param>
/// <param name="SuccessorCode">Code of the agency that took over its duties; null when none did.</param>
/// <param name="SuccessorName">Its name.</param>
public sealed record AgencyFrame(Agency Agency, bool HasGuide, string? SuccessorCode, string? SuccessorName)
{
    /// <summary>Reads the frame of an agency.</summary>
    public static async Task<AgencyFrame> OfAsync(PlatformDb db, Agency agency, CancellationToken cancel)
    {
        var successor = agency.SuccessorId is { } id
            ? await db.Agencies.Where(a => a.Id == id).Select(a => new { a.Code, a.Name }).SingleAsync(cancel)
            : null;
        return new AgencyFrame(
            agency,
            await db.Set<GuideEdition>().AnyAsync(e => e.AgencyId == agency.Id, cancel),
            successor?.Code,
            successor?.Name
        );
    }
}
