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
        var region = string.IsNullOrEmpty(input.HolidayRegion) ? null : input.HolidayRegion;
        var check = new FieldCheck()
            .Holds(
                ReviewSchemes.All.Any(s => s.Code == input.ReviewScheme),
                nameof(input.ReviewScheme),
                "请选择一种发布审查方式。"
            )
            .Holds(
                region is null || await db.Set<Region>().AnyAsync(r => r.Code == region, cancel),
                nameof(input.HolidayRegion),
                "没有这个行政区划，请从列表中选择。"
            );
        return await change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) => agency.ChooseWays(input.ReviewScheme, region, now),
            agency => new WaysChosen(agency.Subject),
            context,
            cancel
        );
    }
}

/// <summary>An agency chose its review scheme and its local holidays.</summary>
[Term("选择办理方式")]
public sealed record WaysChosen(AuditSubject Subject) : AuditedEvent(Subject);
