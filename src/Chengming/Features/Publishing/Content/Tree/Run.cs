namespace Chengming.Features.Publishing.Content.Tree;

/// <summary>How characters look. Nothing else about looks is kept: fonts, sizes and colours are the portal's own.</summary>
[Flags]
internal enum Format
{
    None = 0,
    Strong = 1,
    Emphasised = 2,
    Underlined = 4,
    Struck = 8,
    Lowered = 16,
    Raised = 32,
}

/// <summary>What a run is.</summary>
internal enum RunKind
{
    Text,
    Break,
    Picture,
}

/// <summary>A stretch of a line with one look. Lines are flat lists of runs, so that nested spans cannot even be said.</summary>
/// <param name="Kind">Text, line break or picture.</param>
/// <param name="Text">The characters; of a picture the words that stand for it (alt).</param>
/// <param name="Format">How the characters look.</param>
/// <param name="Link">Where the run leads; null for nowhere.</param>
/// <param name="Address">Where the picture lies; null for text.</param>
internal readonly record struct Run(
    RunKind Kind,
    string Text,
    Format Format = Format.None,
    string? Link = null,
    string? Address = null
)
{
    public static Run LineBreak { get; } = new(RunKind.Break, "\n");

    /// <summary>What the run adds to the plain text of its line.</summary>
    public string Plain => Kind == RunKind.Picture ? "" : Text;
}
