namespace Chengming.Pdf.Reading;

/// <summary>What one file may cost. Beyond it reading stops with <see cref="PdfProblem.BeyondLimits"/>.</summary>
public sealed record PdfLimits
{
    /// <summary>The limits used unless others are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Longest file, in bytes.</summary>
    public long FileBytes { get; init; } = 50L << 20;

    /// <summary>Most bytes that all compressed streams together may unfold to.</summary>
    public long UnfoldedBytes { get; init; } = 200L << 20;

    /// <summary>Most pages.</summary>
    public int Pages { get; init; } = 500;

    /// <summary>Deepest nesting of arrays, dictionaries, page tree nodes and form objects.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Most objects in the file's index.</summary>
    public int IndexedObjects { get; init; } = 1_000_000;

    /// <summary>Most members of all arrays and dictionaries together.</summary>
    public long Values { get; init; } = 5_000_000;

    /// <summary>Most content operators of all pages together.</summary>
    public long Operators { get; init; } = 20_000_000;

    /// <summary>Most glyphs and ruling lines of all pages together.</summary>
    public int Marks { get; init; } = 4_000_000;
}
