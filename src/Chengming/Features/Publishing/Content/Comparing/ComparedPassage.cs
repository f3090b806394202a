namespace Chengming.Features.Publishing.Content.Comparing;

/// <summary>A passage of two versions side by side.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Earlier">As it was; null when it is new.</param>
/// <param name="Later">As it is; null when it is gone.</param>
/// <param name="Pieces">Its words in order, those that went and those that came.</param>
public sealed record ComparedPassage(
    PassageChange Change,
    TextPassage? Earlier,
    TextPassage? Later,
    IReadOnlyList<ComparedPiece> Pieces
);

/// <summary>Some words of a compared passage.</summary>
/// <param name="Kind">Kept, come (ins) or gone (del).</param>
/// <param name="Text">The words.</param>
public sealed record ComparedPiece(PieceKind Kind, string Text);

/// <summary>Whether words were kept.</summary>
public enum PieceKind
{
    /// <summary>They stand in both.</summary>
    Kept,

    /// <summary>They stand in the later version only.</summary>
    Inserted,

    /// <summary>They stand in the earlier version only.</summary>
    Deleted,
}
