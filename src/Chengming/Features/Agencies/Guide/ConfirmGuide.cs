using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Guide;

/// <summary>复核指南: somebody held the published guide against the facts and it still fits; the next look is due a period later.</summary>
public sealed class ConfirmGuide(PlatformDb db, AgencyChange change, TimeProvider clock)
{
    /// <summary>Whose guide, as it was read.</summary>
    public sealed record Input(Guid AgencyId, int Version);

    /// <summary>Notes the day.</summary>
    public async Task<Outcome<DisclosureGuide>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if ((AgencyChange.GoneProblem(agency) ?? GuideKeepers.Refusal(context.Actor, agency)) is { } refusal)
        {
            return refusal;
        }

        var guide = await db.Set<DisclosureGuide>().SingleOrDefaultAsync(g => g.AgencyId == agency.Id, cancel);
        if (guide is not { Editions: > 0 })
        {
            return new Problem("", "指南还没有发布，先发布第一版。");
        }

        guide.ConfirmReviewed(ChinaTime.Day(clock.GetUtcNow()));
        db.Expect(guide, input.Version);
        db.Record(context, new GuideConfirmed(guide.SubjectOf(agency)));
        await db.SaveChangesAsync(cancel);
        await change.ShowAsync(cancel);
        return guide;
    }
}

/// <summary>A guide was looked through and still fits.</summary>
[Term("复核指南")]
public sealed record GuideConfirmed(AuditSubject Subject) : AuditedEvent(Subject);
