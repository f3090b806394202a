using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Publication.Review;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>选择办理方式: how an agency reviews what it publishes, and which region's local holidays its working days follow.</summary>
public sealed class ChooseWays(PlatformDb db, AgencyChange change)
{
    /// <summary>The agency as it was read, and its choices; no region means its own.</summary>
    public sealed record Input(Guid AgencyId, int Version, string ReviewScheme, string? HolidayRegion);

    /// <summary>Changes the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var code = string.IsNullOrEmpty(input.HolidayRegion) ? null : input.HolidayRegion;
        var region = await db.Set<Region>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel);
        var check = new FieldCheck()
            .Holds(
                ReviewSchemes.All.Any(s => s.Code == input.ReviewScheme),
                nameof(input.ReviewScheme),
                "请选择一种发布审查方式。"
            )
            .Fault(nameof(input.HolidayRegion), code is null ? null : AgencyParticulars.RegionFault(region));
        return await change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) => agency.ChooseWays(input.ReviewScheme, region?.Code, now),
            agency => new WaysChosen(agency.Subject),
            context,
            cancel
        );
    }
}

/// <summary>An agency chose its review scheme and its local holidays.</summary>
[Term("选择办理方式")]
public sealed record WaysChosen(AuditSubject Subject) : AuditedEvent(Subject);
