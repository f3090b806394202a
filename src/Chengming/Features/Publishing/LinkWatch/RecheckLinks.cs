using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>重查链接: looks at the links of an item at once, after somebody mended them.</summary>
internal sealed class RecheckLinks(PlatformDb db, LinkInspector inspector)
{
    /// <summary>Looks, and says how many are still broken.</summary>
    public async Task<Outcome<Recheck>> RunAsync(Guid itemId, ActionContext context, CancellationToken cancel)
    {
        var item = await db.Set<DisclosureItem>().AsNoTracking().SingleAsync(i => i.Id == itemId, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == item.AgencyId, cancel);
        if (ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler, StaffRole.DisclosureHead) is { } refusal)
        {
            return refusal;
        }

        db.Record(context, new LinksRechecked(item.Subject));
        return new Recheck(item.Title, await inspector.InspectAsync(itemId, cancel));
    }
}

/// <summary>What a second look found.</summary>
/// <param name="Title">Title of the item.</param>
/// <param name="Broken">How many links are broken.</param>
internal sealed record Recheck(string Title, int Broken);

/// <summary>Somebody had the links of an item looked at.</summary>
[Term("重查链接")]
public sealed record LinksRechecked(AuditSubject Subject) : AuditedEvent(Subject);
