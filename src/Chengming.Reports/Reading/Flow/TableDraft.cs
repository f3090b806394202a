using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Flow;

/// <summary>A table while its cells come in, row by row; every slot belongs to one cell at most.</summary>
internal sealed class TableDraft(ReadingBudget budget)
{
    /// <summary>A span that goes on to the end of the row group (rowspan="0").</summary>
    public const int ToTheEnd = int.MaxValue;

    private const int WidestTable = 4096;

    private readonly List<int> takenUntil = [];
    private int groupStart;

    /// <summary>The cells so far, by row and column.</summary>
    public List<DraftCell> Cells { get; } = [];

    /// <summary>The number of rows so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins the next row.</summary>
    public void StartRow() => Rows++;

    /// <summary>Adds a cell at the first free slot of the row; it yields where another cell already stands.</summary>
    public DraftCell Add(int rowSpan, int columnSpan, (int Table, int Row, int Cell) path)
    {
        var row = Rows - 1;
        var column = 0;
        while (column < takenUntil.Count && takenUntil[column] > row)
        {
            column++;
        }

        return AddAt(column, rowSpan, columnSpan, path);
    }

    /// <summary>Adds a cell at a column of the row.</summary>
    public DraftCell AddAt(int column, int rowSpan, int columnSpan, (int Table, int Row, int Cell) path = default)
    {
        budget.PayCell();
        var row = Rows - 1;
        var width = 1;
        while (width < columnSpan && (column + width >= takenUntil.Count || takenUntil[column + width] <= row))
        {
            width++;
        }

        if (column + width > WidestTable)
        {
            throw new UnreadableDocumentException("文件中的表格列数过多，不像一份年度报告；请只提供报告本身。");
        }

        while (takenUntil.Count < column + width)
        {
            takenUntil.Add(0);
        }

        var until = rowSpan == ToTheEnd ? ToTheEnd : (int)Math.Min((long)row + rowSpan, ToTheEnd);
        CollectionsMarshal.AsSpan(takenUntil).Slice(column, width).Fill(until);
        var cell = new DraftCell(row, column, rowSpan, width) { SourcePath = path };
        Cells.Add(cell);
        return cell;
    }

    /// <summary>Ends a row group (thead, tbody, tfoot): no cell reaches over its end.</summary>
    public void EndRowGroup()
    {
        for (var i = Cells.Count - 1; i >= 0 && Cells[i].Row >= groupStart; i--)
        {
            Cells[i].RowSpan = Math.Min(Cells[i].RowSpan, Rows - Cells[i].Row);
        }

        var taken = CollectionsMarshal.AsSpan(takenUntil);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = Math.Min(taken[i], Rows);
        }

        groupStart = Rows;
    }
}
