using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>One of the lists, with its own table and its own facts.</summary>
internal sealed class OwnListOf<TEntry, TFacts>(Func<ListCells, TFacts> read, Func<Agency, TFacts, bool, TEntry> enter)
    : OwnList
    where TEntry : ListEntryOf<TFacts>
    where TFacts : ListFacts, new()
{
    public override Outcome<ListFacts> Read(IReadOnlyDictionary<string, string> typed)
    {
        var cells = new ListCells(typed);
        ListFacts facts = read(cells);
        return cells.Problems.Count > 0 ? cells.Problems.ToList() : facts;
    }

    public override ListEntry Enter(Agency agency, ListFacts facts, bool isShared) =>
        enter(agency, (TFacts)facts, isShared);

    public override void Write(ListEntry entry, ListFacts facts, bool isShared) =>
        ((TEntry)entry).Write((TFacts)facts, isShared);

    public override async Task<List<ListEntry>> KeptAsync(PlatformDb db, Guid agencyId, CancellationToken cancel) =>
        [.. await db.Set<TEntry>().AsNoTracking().Where(e => e.AgencyId == agencyId).ToListAsync(cancel)];

    public override async Task<List<UsedEntry>> UsedAsync(PlatformDb db, Agency agency, CancellationToken cancel)
    {
        var above = agency
            .Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Guid.Parse)
            .Where(id => id != agency.Id)
            .ToList();
        var used =
            from entry in db.Set<TEntry>().AsNoTracking()
            where entry.AgencyId == agency.Id || (entry.IsShared && above.Contains(entry.AgencyId))
            join keeper in db.Agencies on entry.AgencyId equals keeper.Id
            select new { entry, keeper.Name };
        return
        [
            .. (await used.ToListAsync(cancel))
                .Select(u => new UsedEntry(u.entry, u.entry.AgencyId == agency.Id ? null : u.Name))
                .OrderBy(u => u.KeptBy is not null)
                .ThenBy(u => u.KeptBy, StringComparer.Ordinal)
                .ThenBy(u => u.Entry.Says.Order),
        ];
    }

    public override async Task<ListEntry?> FindAsync(PlatformDb db, Guid agencyId, Guid id, CancellationToken cancel) =>
        await db.Set<TEntry>().SingleOrDefaultAsync(e => e.AgencyId == agencyId && e.Id == id, cancel);

    public override Task<Dictionary<Guid, int>> CountAsync(
        PlatformDb db,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    ) =>
        db.Set<TEntry>()
            .Where(e => agencies.Contains(e.AgencyId))
            .GroupBy(e => e.AgencyId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
