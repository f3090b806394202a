using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>移出名单: an entry was wrong, or is no longer wanted. The audit keeps what it said.</summary>
internal sealed class StrikeListEntry(PlatformDb db)
{
    internal const int LongestReason = 200;

    /// <summary>Whose list, which entry as it was read, and why.</summary>
    public sealed record Input(Guid AgencyId, OwnList List, Guid EntryId, int Version, string? Reason);

    /// <summary>Strikes it, or says why not.</summary>
    public async Task<Outcome<ListEntry>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (await input.List.FindAsync(db, agency.Id, input.EntryId, cancel) is not { } entry)
        {
            return new Problem("", "这一条已经移出名单。");
        }

        if (ListKeepers.Refusal(context.Actor, agency, entry.IsShared) is { } refusal)
        {
            return refusal;
        }

        var check = new FieldCheck().Needed("StrikeReason", "移出的理由", input.Reason?.Trim(), LongestReason);
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        db.Expect(entry, input.Version);
        db.Remove(entry);
        db.Record(context, new ListEntryStruck(entry.Subject, input.List.Name, input.Reason!.Trim()));
        await db.SaveChangesAsync(cancel);
        return entry;
    }
}

/// <summary>An entry was struck from a list.</summary>
/// <param name="Subject">The entry.</param>
/// <param name="List">The list.</param>
/// <param name="Reason">Why.</param>
[Term("移出名单")]
public sealed record ListEntryStruck(AuditSubject Subject, string List, string Reason) : AuditedEvent(Subject);
