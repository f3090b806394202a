using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>What the elements around a piece of text say about it.</summary>
internal readonly record struct Surroundings
{
    public Format Format { get; init; }

    public string? Link { get; init; }

    public Alignment Alignment { get; init; }

    public bool IsIndented { get; init; }

    /// <summary>The level of the heading the text stands in; 0 in none.</summary>
    public int Level { get; init; }

    /// <summary>The level in a list that Word wrote as paragraphs; 0 in none.</summary>
    public int ListLevel { get; init; }

    /// <summary>True where line ends of the source are line ends of the text.</summary>
    public bool KeepsLineEnds { get; init; }

    /// <summary>For what stands inside a cell, an item or a figure: it begins anew but for the looks.</summary>
    public Surroundings Inside() =>
        new()
        {
            Format = Format,
            Link = Link,
            Alignment = Alignment,
        };

    /// <summary>With what the element says about looks.</summary>
    public Surroundings WithLookOf(AngleSharp.Dom.IElement element, in Declarations declared)
    {
        var look = Elements.LookOf(element);
        var cleared = look switch
        {
            Format.Raised => Format.Lowered,
            Format.Lowered => Format.Raised,
            _ => Format.None,
        };
        return this with { Format = declared.Apply((Format & ~cleared) | look) };
    }
}
