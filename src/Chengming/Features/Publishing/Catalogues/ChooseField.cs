using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Releasing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>确定目录领域: an agency says whether it carries out a field of the standard catalogues.</summary>
public sealed class ChooseField(PlatformDb db, PublicPages pages, TimeProvider clock)
{
    /// <summary>Whose field, whether, and why.</summary>
    public sealed record Input(Guid AgencyId, string? Field, bool? Applies, string? Reason);

    /// <summary>Keeps the decision, or says why not.</summary>
    public async Task<Outcome<CatalogueMark>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (MarkMatter.Refusal(context.Actor, agency) is { } refusal)
        {
            return refusal;
        }

        var check = new FieldCheck()
            .Holds(CatalogueFields.Find(input.Field) is not null, nameof(input.Field), "请选择领域。")
            .Holds(input.Applies is not null, nameof(input.Applies), "请选择执行还是不执行。")
            .Needed(nameof(input.Reason), "理由", input.Reason?.Trim(), MarkMatter.LongestReason);
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var (field, applies, reason) = (input.Field!, input.Applies!.Value, input.Reason!.Trim());
        var mark = await db.Set<CatalogueMark>()
            .SingleOrDefaultAsync(m => m.AgencyId == agency.Id && m.Marked == field, cancel);
        if (mark is null)
        {
            mark = new CatalogueMark(agency, field, applies, reason, context.Actor.Name, clock.GetUtcNow());
            db.Add(mark);
        }
        else
        {
            mark.Decide(applies, reason, context.Actor.Name, clock.GetUtcNow());
        }

        db.Record(context, new CatalogueFieldChosen(CatalogueMark.SubjectOf(agency, field), field, applies, reason));
        await db.SaveChangesAsync(cancel);
        await pages.ShowAgencyAnewAsync(agency.Id, cancel);
        return mark;
    }
}

/// <summary>An agency decided whether it carries out a field.</summary>
/// <param name="Subject">The agency and the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Applies">True when it is carried out.</param>
/// <param name="Reason">Why.</param>
[Term("确定目录领域")]
public sealed record CatalogueFieldChosen(AuditSubject Subject, string Field, bool Applies, string Reason)
    : AuditedEvent(Subject);
