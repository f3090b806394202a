namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>How much a text may hold. Every bound is far above what a document of an agency needs.</summary>
internal static class HtmlBounds
{
    /// <summary>Characters of markup that are looked at; what Word pastes is twenty times as long as its text.</summary>
    public const int LongestMarkup = 4_000_000;

    /// <summary>Characters of plain text.</summary>
    public const int LongestText = 300_000;

    /// <summary>Characters of the cleaned markup.</summary>
    public const int LongestHtml = 2_000_000;

    public const int MostElements = 100_000;

    /// <summary>Elements that are open at once: the parser searches all of them at every tag.</summary>
    public const int MostOpen = 256;

    /// <summary>Elements within elements, those that the parser adds counted.</summary>
    public const int DeepestElements = 1_000;

    /// <summary>Lists, tables and quotations within each other, in the text that was read.</summary>
    public const int DeepestBlocks = 10;

    /// <summary>The same in the source, of which some falls away.</summary>
    public const int DeepestSource = 30;

    public const int MostColumns = 100;

    public const int MostCells = 30_000;

    public const int HighestNumber = 10_000;

    public const int LongestAlternative = 300;
}
