using Chengming.Features.Agencies;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A word that is right as it is on an agency's list (白名单条目).</summary>
[Term("白名单条目")]
public sealed class ListedWord : ListEntryOf<AcceptedWordFacts>
{
    private ListedWord() { }

    internal ListedWord(Agency agency, AcceptedWordFacts facts, bool isShared)
        : base(agency, facts, isShared) { }
}
