using Chengming.Law;

namespace Chengming.Reports.Writing.Layout;

/// <summary>What a cell of an official table is for.</summary>
[Term("表格单元种类")]
public enum OfficialCellKind
{
    /// <summary>The cell where row labels and column labels meet, with its words or empty.</summary>
    Corner,

    /// <summary>The line above a block, e.g. 第二十条第（一）项.</summary>
    BlockHeading,

    /// <summary>The name of a column or of a group of columns.</summary>
    ColumnHeader,

    /// <summary>The name of a row or of a group of rows.</summary>
    RowHeader,

    /// <summary>A figure of the report.</summary>
    Figure,
}

/// <summary>One cell of an <see cref="OfficialTable"/>; rows and columns count from 0.</summary>
/// <param name="Row">Row of its upper left corner.</param>
/// <param name="Column">Column of its upper left corner.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Text">What is printed; empty for a blank or unread figure.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="CellId">Identifier of the figure, e.g. <c>t3.received.new.total</c>; null for every other kind.</param>
[Term("官方表格单元")]
public sealed record OfficialCell(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    string Text,
    OfficialCellKind Kind,
    string? CellId
);
