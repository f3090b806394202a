namespace Chengming.Features.Publishing.Content.Tree;

/// <summary>Where the lines of a paragraph stand; Chinese text is otherwise justified by the page.</summary>
internal enum Alignment
{
    Start,
    Centre,
    End,
}

/// <summary>A part of a text that stands below the one before it. Whatever has no kind here cannot be in a text.</summary>
internal abstract record Block;

/// <summary>A paragraph, or a heading of level 2 to 4 (level 1 is the item's title, which the page writes).</summary>
/// <param name="Runs">Its runs; never empty, no blank at either end.</param>
internal sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public int Level { get; init; }

    public Alignment Alignment { get; init; }

    public bool IsIndented { get; init; }

    public bool IsPlain => Level == 0 && Alignment == Alignment.Start && !IsIndented;
}

/// <summary>A list.</summary>
/// <param name="Numbering">How it is numbered; null with bullets.</param>
/// <param name="Items">What each item holds.</param>
internal sealed record TextList(Numbering? Numbering, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>The numbers of a list.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Style">One of 1, a, A, i, I.</param>
internal readonly record struct Numbering(int Start, char Style)
{
    public static Numbering Arabic(int start) => new(start, '1');
}

/// <summary>A quotation.</summary>
internal sealed record Quotation(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A picture or table with its caption.</summary>
internal sealed record Figure(IReadOnlyList<Block> Blocks, IReadOnlyList<Run> Caption) : Block;

/// <summary>A table.</summary>
internal sealed record Table(
    IReadOnlyList<Run> Caption,
    IReadOnlyList<IReadOnlyList<Cell>> Head,
    IReadOnlyList<IReadOnlyList<Cell>> Body
) : Block;

/// <summary>A cell of a table.</summary>
internal sealed record Cell(IReadOnlyList<Block> Blocks)
{
    public bool IsHeader { get; init; }

    public string? Scope { get; init; }

    public int Columns { get; init; } = 1;

    public int Rows { get; init; } = 1;
}
