using Chengming.Law;

namespace Chengming.Reports.Writing.Html;

/// <summary>What a page may add to a table.</summary>
[Term("网页表格选项")]
public sealed record HtmlTableOptions
{
    /// <summary>The caption; null for the table's name and the label of its section.</summary>
    public string? Caption { get; init; }

    /// <summary>For the identifier of a figure the mark it is to bear, or null; null for no marks at all.</summary>
    public Func<string, HtmlCellMark?>? MarkOf { get; init; }
}

/// <summary>A mark on a figure, e.g. that a check found something there.</summary>
/// <param name="CssClass">Class or classes added to the cell.</param>
/// <param name="Note">Words for the mark, shown on hover and read out.</param>
/// <param name="Link">Address that the figure links to, e.g. <c>#finding-3</c>; null for no link.</param>
[Term("单元格标记")]
public sealed record HtmlCellMark(string CssClass, string Note, string? Link);
