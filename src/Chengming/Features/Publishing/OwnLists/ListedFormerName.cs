using Chengming.Features.Agencies;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A former name of a local organ on an agency's list (曾用名名单条目).</summary>
[Term("曾用名名单条目")]
public sealed class ListedFormerName : ListEntryOf<FormerNameFacts>
{
    private ListedFormerName() { }

    internal ListedFormerName(Agency agency, FormerNameFacts facts, bool isShared)
        : base(agency, facts, isShared) { }
}
