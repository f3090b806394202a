using Chengming.Features.Agencies;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A leader on an agency's list (领导人名单条目).</summary>
[Term("领导人名单条目")]
public sealed class ListedLeader : ListEntryOf<LeaderFacts>
{
    private ListedLeader() { }

    internal ListedLeader(Agency agency, LeaderFacts facts, bool isShared)
        : base(agency, facts, isShared) { }
}
