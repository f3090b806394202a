using Chengming.Features.Publishing.Portal;

namespace Chengming.Features.Publishing.Searching;

/// <summary>A piece of a line, marked where a word stands that was asked for.</summary>
internal sealed record MarkedPiece(string Text, bool IsMarked);

/// <summary>An item that was found, with the lines shown of it.</summary>
/// <param name="Row">The item as lists show it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lines">The place in its text where the words stand; empty where it says nothing more than the title.</param>
/// <param name="IsExact">True when what was asked for is its number.</param>
internal sealed record ItemHit(
    ListedItem Row,
    IReadOnlyList<MarkedPiece> Title,
    IReadOnlyList<MarkedPiece> Lines,
    bool IsExact = false
);

/// <summary>How many were found, as far as it is known.</summary>
/// <param name="Number">The number that was counted.</param>
/// <param name="IsAtLeast">True when counting stopped there.</param>
/// <param name="IsAbout">True when some of those counted may have the parts of a word but not the word.</param>
internal sealed record FoundCount(int Number, bool IsAtLeast, bool IsAbout);

/// <summary>A page of what was found.</summary>
/// <param name="Hits">The items.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Facets">How they are spread.</param>
/// <param name="Next">Newest first: the place after which the next page begins. By relevance: the number of the next page. Null on the last.</param>
/// <param name="IsPartial">True when no item has all words: these have most of them.</param>
internal sealed record ItemsFound(
    IReadOnlyList<ItemHit> Hits,
    FoundCount Count,
    ItemFacets Facets,
    long? Next,
    bool IsPartial = false
);
