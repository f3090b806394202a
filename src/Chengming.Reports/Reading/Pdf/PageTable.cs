namespace Chengming.Reports.Reading.Pdf;

/// <summary>A table with its text, of one page or joined over several.</summary>
internal sealed record PageTable(
    double[] ColumnEdges,
    int Rows,
    List<TableCell> Cells,
    double Top,
    double Bottom,
    bool IsOpenAbove,
    bool IsOpenBelow
)
{
    public int Columns => ColumnEdges.Length - 1;

    /// <summary>The page it begins on.</summary>
    public int Page => Cells[0].Page;
}

/// <summary>A cell with its text and the page it begins on.</summary>
internal sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, int Page)
{
    public int RowEnd => Row + RowSpan;

    public int ColumnEnd => Column + ColumnSpan;
}
