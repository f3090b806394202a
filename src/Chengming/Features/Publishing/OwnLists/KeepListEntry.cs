using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>登记名单条目: enters something into a list of an agency, or writes an entry anew.</summary>
internal sealed class KeepListEntry(PlatformDb db)
{
    /// <summary>Most entries of one list of an agency; they are all looked at with every item that is read.</summary>
    public const int MostEntries = 2_000;

    /// <summary>Whose list, which one, and what it says.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="List">The list.</param>
    /// <param name="Facts">What the entry says.</param>
    /// <param name="IsShared">True when the agencies below use it too.</param>
    /// <param name="EntryId">The entry; null for a new one.</param>
    /// <param name="Version">The version that was read; 0 for a new one.</param>
    public sealed record Input(
        Guid AgencyId,
        OwnList List,
        ListFacts Facts,
        bool IsShared,
        Guid? EntryId = null,
        int Version = 0
    );

    /// <summary>Keeps it, or says what has to be mended.</summary>
    public async Task<Outcome<ListEntry>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        var entry = input.EntryId is { } id ? await input.List.FindAsync(db, agency.Id, id, cancel) : null;
        if (input.EntryId is not null && entry is null)
        {
            return new Problem("", "这一条已经移出名单。");
        }

        if (ListKeepers.Refusal(context.Actor, agency, input.IsShared || entry?.IsShared is true) is { } refusal)
        {
            return refusal;
        }

        var kept = await input.List.KeptAsync(db, agency.Id, cancel);
        if (Problems(input, kept).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        if (entry is null)
        {
            entry = input.List.Enter(agency, input.Facts, input.IsShared);
            db.Add(entry);
            db.Record(context, new ListEntryEntered(entry.Subject, input.List.Name));
        }
        else
        {
            db.Expect(entry, input.Version);
            input.List.Write(entry, input.Facts, input.IsShared);
            db.Record(context, new ListEntryChanged(entry.Subject, input.List.Name));
        }

        await db.SaveChangesAsync(cancel);
        return entry;
    }

    private static IEnumerable<Problem> Problems(Input input, List<ListEntry> kept)
    {
        var faults = input.Facts.Faults().ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        return input.EntryId is null && kept.Count >= MostEntries
            ? [new Problem("", $"一个名单最多 {MostEntries} 条，请先移出不用的。")]
            : kept.Where(e => e.Id != input.EntryId).Select(e => input.Facts.Clash(e.Says)).OfType<Problem>().Take(1);
    }
}

/// <summary>Something was entered into a list.</summary>
/// <param name="Subject">The entry.</param>
/// <param name="List">The list.</param>
[Term("登记名单条目")]
public sealed record ListEntryEntered(AuditSubject Subject, string List) : AuditedEvent(Subject);

/// <summary>An entry of a list was written anew.</summary>
/// <param name="Subject">The entry.</param>
/// <param name="List">The list.</param>
[Term("修改名单条目")]
public sealed record ListEntryChanged(AuditSubject Subject, string List) : AuditedEvent(Subject);
