using Chengming.Law;

namespace Chengming.Reports.Writing.Excel;

/// <summary>What must be known of a sheet before its first row is written.</summary>
[Term("工作表版面")]
public sealed record SheetLayout
{
    /// <summary>Widths of the columns in characters of the standard font; a Chinese character takes two.</summary>
    public required IReadOnlyList<double> ColumnWidths { get; init; }

    /// <summary>Rows at the top that stay in sight and are repeated on every printed page.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Row (from 1) whose cells get filter buttons; null for none.</summary>
    public int? FilterRow { get; init; }

    /// <summary>True to print across the long side of the page.</summary>
    public bool Landscape { get; init; }
}
