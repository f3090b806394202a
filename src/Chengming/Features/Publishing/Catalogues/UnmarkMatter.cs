using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Releasing;
using Chengming.Law;
using Chengming.Law.Publication;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>取消不涉及: the matter concerns the agency after all, and is a gap until something is published.</summary>
public sealed class UnmarkMatter(PlatformDb db, PublicPages pages)
{
    /// <summary>Whose matter.</summary>
    public sealed record Input(Guid AgencyId, string Matter);

    /// <summary>Takes the mark back, or says why not.</summary>
    public async Task<Outcome<CatalogueMark>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (MarkMatter.Refusal(context.Actor, agency) is { } refusal)
        {
            return refusal;
        }

        var mark = await db.Set<CatalogueMark>()
            .SingleOrDefaultAsync(m => m.AgencyId == agency.Id && m.Marked == input.Matter, cancel);
        if (mark is null || StandardCatalogue.Emergency.Find(input.Matter) is not { } matter)
        {
            return new Problem("", "这个事项没有标为不涉及，请刷新页面。");
        }

        db.Remove(mark);
        db.Record(context, new MatterMarkTakenBack(CatalogueMark.SubjectOf(agency, matter.SecondLevel), matter.Code));
        await db.SaveChangesAsync(cancel);
        await pages.ShowAgencyAnewAsync(agency.Id, cancel);
        return mark;
    }
}

/// <summary>A matter of the catalogue concerns the agency after all.</summary>
/// <param name="Subject">The agency and the matter.</param>
/// <param name="Matter">Code of the matter.</param>
[Term("取消不涉及")]
public sealed record MatterMarkTakenBack(AuditSubject Subject, string Matter) : AuditedEvent(Subject);
