using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>One of the lists that an agency keeps for the machine reading: how it is called, what its columns are, where its entries lie.</summary>
internal abstract class OwnList
{
    /// <summary>领导人, 曾用名, 对外联系方式, 白名单.</summary>
    public static IReadOnlyList<OwnList> All { get; } =
    [ReadyLists.Leaders, ReadyLists.FormerNames, ReadyLists.Contacts, ReadyLists.Words];

    /// <summary>Short name that stands in addresses.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>What the machine does with it.</summary>
    public required string About { get; init; }

    /// <summary>What an empty list says.</summary>
    public required string Empty { get; init; }

    public required IReadOnlyList<ListColumn> Columns { get; init; }

    /// <summary>The list of this short name; null when there is none.</summary>
    public static OwnList? Find(string slug) => All.FirstOrDefault(l => l.Slug == slug);

    /// <summary>What was typed, or what of it cannot be read; whether it is right the facts say themselves.</summary>
    public abstract Outcome<ListFacts> Read(IReadOnlyDictionary<string, string> typed);

    /// <summary>A new entry.</summary>
    public abstract ListEntry Enter(Agency agency, ListFacts facts, bool isShared);

    /// <summary>Writes an entry anew.</summary>
    public abstract void Write(ListEntry entry, ListFacts facts, bool isShared);

    /// <summary>What an agency entered itself.</summary>
    public abstract Task<List<ListEntry>> KeptAsync(PlatformDb db, Guid agencyId, CancellationToken cancel);

    /// <summary>What an agency uses: its own entries, and what agencies above share.</summary>
    public abstract Task<List<UsedEntry>> UsedAsync(PlatformDb db, Agency agency, CancellationToken cancel);

    /// <summary>An entry of an agency, to be changed; null when it has none such.</summary>
    public abstract Task<ListEntry?> FindAsync(PlatformDb db, Guid agencyId, Guid id, CancellationToken cancel);

    /// <summary>How many entries agencies have.</summary>
    public abstract Task<Dictionary<Guid, int>> CountAsync(
        PlatformDb db,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    );
}

/// <summary>An entry as an agency uses it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="KeptBy">Name of the agency above whose it is; null for an own one.</param>
internal sealed record UsedEntry(ListEntry Entry, string? KeptBy);
