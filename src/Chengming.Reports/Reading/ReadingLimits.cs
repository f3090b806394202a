namespace Chengming.Reports.Reading;

/// <summary>What one document may cost. Beyond it reading stops with an <see cref="UnreadableDocumentException"/>.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits used unless others are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Longest file, in bytes.</summary>
    public long FileBytes { get; init; } = 50L << 20;

    /// <summary>Most bytes that compressed parts may unfold to, all together.</summary>
    public long UnfoldedBytes { get; init; } = 200L << 20;

    /// <summary>Most characters of text taken from one document.</summary>
    public int Characters { get; init; } = 4_000_000;

    /// <summary>Most pages of a paged document.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Deepest nesting of elements or objects.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Most cells of all tables together.</summary>
    public int GridCells { get; init; } = 200_000;
}
