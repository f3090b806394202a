using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Reading;

/// <summary>What an agency knows and the machine cannot (机器预审名单). A list that is null was never kept, and what needs it is “not checked”.</summary>
[Term("机器预审名单")]
public sealed record ReadingLists
{
    /// <summary>Former names of local organs, kept by the agency.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; init; } = [];

    /// <summary>The leaders of the region with the posts they held on the day the item was made.</summary>
    public IReadOnlyList<Leader>? Leaders { get; init; }

    /// <summary>The day since which the list knows who held which post; null for a list that only knows today's.</summary>
    public DateOnly? LeadersSince { get; init; }

    /// <summary>Telephone numbers and mail addresses that the agency gives to the public.</summary>
    public IReadOnlyList<string> PublicContacts { get; init; } = [];

    /// <summary>Words and names that are right here whatever the rules of wording and names say (白名单).</summary>
    public IReadOnlyList<string> AcceptedWords { get; init; } = [];

    /// <summary>How the agency makes its index numbers; null holds them against the usual shapes.</summary>
    public IndexNumberRule? IndexNumbers { get; init; }

    /// <summary>Addresses that were tried and did not open.</summary>
    public IReadOnlyList<string>? DeadLinks { get; init; }

    /// <summary>How many links were not tried, when others were.</summary>
    public int UntriedLinks { get; init; }

    /// <summary>Items with the same document number, the same title or a text like this one's; the item itself and its own versions left out.</summary>
    public IReadOnlyList<EarlierItem>? Earlier { get; init; }
}
