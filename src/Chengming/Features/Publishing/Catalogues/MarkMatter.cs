using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Law;
using Chengming.Law.Publication;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>标注不涉及: a matter of the catalogue does not concern the agency, so that it is no gap; the public reads the reason.</summary>
public sealed class MarkMatter(PlatformDb db, PublicPages pages, TimeProvider clock)
{
    internal const int LongestReason = 200;

    /// <summary>Whose matter, and why.</summary>
    public sealed record Input(Guid AgencyId, string Matter, string? Reason);

    /// <summary>Marks it, or says why not.</summary>
    public async Task<Outcome<CatalogueMark>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        var matter = StandardCatalogue.Emergency.Find(input.Matter);
        if ((matter is null ? new Problem("", "目录里没有这个事项。") : Refusal(context.Actor, agency)) is { } refusal)
        {
            return refusal;
        }

        var hasItems = await db.Set<PublicItem>()
            .AnyAsync(i => i.AgencyId == agency.Id && i.Matter == input.Matter, cancel);
        var isMarked = await db.Set<CatalogueMark>()
            .AnyAsync(m => m.AgencyId == agency.Id && m.Marked == input.Matter, cancel);
        var check = new FieldCheck()
            .Needed(nameof(input.Reason), "不涉及的理由", input.Reason?.Trim(), LongestReason)
            .Holds(!hasItems, "", "这个事项已经有公开的信息，不能标为不涉及。")
            .Holds(!isMarked, "", "这个事项已经标为不涉及。");
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var mark = new CatalogueMark(
            agency,
            input.Matter,
            applies: false,
            input.Reason!.Trim(),
            context.Actor.Name,
            clock.GetUtcNow()
        );
        db.Add(mark);
        db.Record(
            context,
            new MatterMarkedNotConcerned(CatalogueMark.SubjectOf(agency, matter!.SecondLevel), matter.Code, mark.Reason)
        );
        await db.SaveChangesAsync(cancel);
        await pages.ShowAgencyAnewAsync(agency.Id, cancel);
        return mark;
    }

    internal static Problem? Refusal(Actor actor, Agency agency) =>
        ItemKeepers.Refusal(actor, agency, StaffRole.Handler, StaffRole.DisclosureHead);
}

/// <summary>A matter of the catalogue does not concern the agency.</summary>
/// <param name="Subject">The agency and the matter.</param>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Reason">Why.</param>
[Term("标注不涉及")]
public sealed record MatterMarkedNotConcerned(AuditSubject Subject, string Matter, string Reason)
    : AuditedEvent(Subject);
