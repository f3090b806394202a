using Chengming.Features.Agencies;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A contact for the public on an agency's list (对外联系方式条目).</summary>
[Term("对外联系方式条目")]
public sealed class ListedContact : ListEntryOf<ContactFacts>
{
    private ListedContact() { }

    internal ListedContact(Agency agency, ContactFacts facts, bool isShared)
        : base(agency, facts, isShared) { }
}
