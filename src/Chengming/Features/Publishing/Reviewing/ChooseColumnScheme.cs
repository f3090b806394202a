using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication.Review;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>选择栏目审查流程: by which scheme the items of a column are reviewed from the next submission on. Those who draft do not choose it.</summary>
public sealed class ChooseColumnScheme(PlatformDb db)
{
    /// <summary>Whose column, the version of its settings that was read (0 for none), and the scheme; none for that of the agency.</summary>
    public sealed record Input(Guid AgencyId, string Column, int Version, string? ReviewScheme);

    /// <summary>Keeps the choice, or says what has to be mended.</summary>
    public async Task<Outcome<AgencyColumn>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (Refusal(context.Actor, agency) is { } refusal)
        {
            return refusal;
        }

        var scheme = string.IsNullOrEmpty(input.ReviewScheme) ? null : input.ReviewScheme;
        if (scheme is not null && ReviewSchemes.All.All(s => s.Code != scheme))
        {
            return new Problem(nameof(Input.ReviewScheme), "请选择一种发布审查方式。");
        }

        var column = PlatformColumns.Of(input.Column);
        var own = await AgencyColumns.ForAsync(db, agency, column, input.Version, cancel);
        own.ReviewBy(scheme);
        db.Record(context, new ColumnSchemeChosen(own.SubjectOf(agency)));
        await db.SaveChangesAsync(cancel);
        return own;
    }

    internal static Problem? Refusal(Actor actor, Agency agency) =>
        ItemKeepers.Refusal(actor, agency, StaffRole.DisclosureHead, StaffRole.Supervisor);
}

/// <summary>A review scheme was chosen for a column.</summary>
[Term("选择栏目审查流程")]
public sealed record ColumnSchemeChosen(AuditSubject Subject) : AuditedEvent(Subject);
