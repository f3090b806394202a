using Chengming.Features.Agencies;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>An entry of one of the lists (某一名单的条目).</summary>
/// <typeparam name="TFacts">What it says.</typeparam>
[Term("某一名单的条目")]
public abstract class ListEntryOf<TFacts> : ListEntry
    where TFacts : ListFacts, new()
{
    private protected ListEntryOf() { }

    private protected ListEntryOf(Agency agency, TFacts facts, bool isShared)
        : base(agency) => Write(facts, isShared);

    /// <summary>What it says.</summary>
    public TFacts Facts { get; private set; } = new();

    internal override ListFacts Says => Facts;

    internal void Write(TFacts facts, bool isShared)
    {
        IsWhole.Require(!facts.Faults().Any());
        (Facts, IsShared) = (facts, isShared);
    }
}
