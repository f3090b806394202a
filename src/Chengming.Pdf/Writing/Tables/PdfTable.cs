namespace Chengming.Pdf.Writing.Tables;

/// <summary>What a cell is to its table.</summary>
public enum TableCellRole
{
    /// <summary>A figure or words.</summary>
    Content,

    /// <summary>Names the columns below.</summary>
    ColumnHeader,

    /// <summary>Names the rows beside it.</summary>
    RowHeader,
}

/// <summary>A cell of a table; rows and columns count from 0.</summary>
/// <param name="Row">Row of its upper left corner.</param>
/// <param name="Column">Column of its upper left corner.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="Text">Its words.</param>
public sealed record PdfTableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>What it is to the table.</summary>
    public TableCellRole Role { get; init; }

    /// <summary>How its lines stand; they stand in the middle from top to bottom.</summary>
    public TextAlignment Alignment { get; init; } = TextAlignment.Centre;
}

/// <summary>A table with merged cells.</summary>
/// <param name="ColumnWidths">Widths of the columns in points.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Cells">Its cells; a place no cell covers stays empty.</param>
/// <param name="Style">Typeface, size and line height of all cells.</param>
public sealed record PdfTable(
    IReadOnlyList<double> ColumnWidths,
    int Rows,
    IReadOnlyList<PdfTableCell> Cells,
    TextStyle Style
)
{
    /// <summary>Rows at the top that are repeated on every page.</summary>
    public int HeaderRows { get; init; }

    /// <summary>No row is lower than this, in points.</summary>
    public double LeastRowHeight { get; init; }

    /// <summary>White between rule and words, left and right, in points.</summary>
    public double SidePadding { get; init; } = 2.5;

    /// <summary>White between rule and words, above and below, in points.</summary>
    public double EndPadding { get; init; } = 2.5;

    /// <summary>Thickness of the rules in points.</summary>
    public double RuleWidth { get; init; } = 0.5;

    /// <summary>True to begin a new page rather than divide the table, where one page can hold it.</summary>
    public bool KeepsTogether { get; init; } = true;
}
