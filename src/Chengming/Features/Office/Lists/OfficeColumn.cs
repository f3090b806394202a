namespace Chengming.Features.Office.Lists;

/// <summary>A column of a list, described once for the page, the print and the spreadsheet.</summary>
/// <param name="Key">Permanent short name; stands in addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Value">What it shows: text, number, day, instant, yes and no, or terms; null is unknown.</param>
internal sealed record OfficeColumn<TRow>(string Key, string Title, Func<TRow, object?> Value)
{
    /// <summary>What it is put in order by; null when it cannot be.</summary>
    public ListKey<TRow>? Sort { get; init; }

    /// <summary>Where the cell leads; null when it leads nowhere.</summary>
    public Func<TRow, string?>? Address { get; init; }

    /// <summary>The colour of a state beside its word: <c>error</c>, <c>warning</c>, <c>question</c>, <c>done</c> or null.</summary>
    public Func<TRow, string?>? Tone { get; init; }

    /// <summary>True for figures, which stand at the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>False for a column that a person has to switch on.</summary>
    public bool IsShownAtFirst { get; init; } = true;

    /// <summary>Width in the spreadsheet, in characters of the standard font; a Chinese character takes two.</summary>
    public double Width { get; init; } = 18;
}
