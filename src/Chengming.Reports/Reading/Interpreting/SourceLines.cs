namespace Chengming.Reports.Reading.Interpreting;

/// <summary>What a line of the document is.</summary>
internal enum LineKind : byte
{
    Blank,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>A line with tabs: text, or a row of a table.</summary>
    Tabbed,

    /// <summary>A row of a drawn table.</summary>
    GridRow,
}

/// <summary>A line of text or a row of a grid, in reading order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; of a grid row only when a single cell of it has text.</param>
/// <param name="Place">Where.</param>
/// <param name="IsLine">True when a paragraph may go on in the next line.</param>
/// <param name="Grid">The grid of a row.</param>
/// <param name="FirstCell">First cell of a grid row in <see cref="SourceLines.Cells"/>.</param>
/// <param name="CellCount">Number of cells of a grid row.</param>
internal readonly record struct SourceLine(
    LineKind Kind,
    string Text,
    Place Place,
    bool IsLine,
    GridBlock? Grid,
    int FirstCell,
    int CellCount
);

/// <summary>A document as one sequence of lines and grid rows, so that headings, prose and tables are found the same way in all formats.</summary>
internal sealed class SourceLines
{
    /// <summary>No label of a form is as long; a cell that is holds prose.</summary>
    private const int LongestLabel = 120;

    private readonly List<SourceLine> lines;
    private readonly List<GridCell> cells = [];

    private SourceLines(int capacity) => lines = new(capacity);

    public int Count { get; private set; }

    /// <summary>True when the lines come from several sheets, whose order says nothing.</summary>
    public bool IsWorkbook { get; private init; }

    public SourceLine this[int index] => lines[index];

    /// <summary>The cells of all grid rows.</summary>
    public IReadOnlyList<GridCell> Cells => cells;

    public static SourceLines Of(SourceDocument document)
    {
        var result = new SourceLines(document.Blocks.Count + 16) { IsWorkbook = document.Format is "xlsx" or "xls" };
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                result.AddText(text.Text, text.Place, text.IsLine);
            }
            else if (block is GridBlock grid)
            {
                result.AddGrid(grid);
            }
        }

        result.Count = result.lines.Count;
        return result;
    }

    /// <summary>Leaves out everything from <paramref name="line"/> on.</summary>
    public void CutAt(int line) => Count = Math.Min(Count, line);

    private void AddText(string text, Place place, bool isLine)
    {
        if (text.AsSpan().ContainsAny('\n', '\r'))
        {
            foreach (var part in text.AsSpan().EnumerateLines())
            {
                AddLine(part.ToString(), place, isLine);
            }
        }
        else
        {
            AddLine(text, place, isLine);
        }
    }

    private void AddLine(string text, Place place, bool isLine)
    {
        var kind =
            text.Contains('\t', StringComparison.Ordinal) ? LineKind.Tabbed
            : Glyphs.Trim(text).IsEmpty ? LineKind.Blank
            : LineKind.Text;
        lines.Add(new SourceLine(kind, text, place, isLine, null, 0, 0));
    }

    private void AddGrid(GridBlock grid)
    {
        var sorted = IsSorted(grid.Cells) ? grid.Cells : [.. grid.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column)];
        for (var i = 0; i < sorted.Count; )
        {
            var row = sorted[i].Row;
            var first = i;
            while (i < sorted.Count && sorted[i].Row == row)
            {
                i++;
            }

            AddGridRow(grid, sorted, first, i);
        }
    }

    private void AddGridRow(GridBlock grid, IReadOnlyList<GridCell> sorted, int first, int end)
    {
        GridCell? only = null;
        var filled = 0;
        var prose = false;
        for (var i = first; i < end; i++)
        {
            var text = sorted[i].Text;
            if (!Glyphs.Trim(text).IsEmpty)
            {
                filled++;
                only = sorted[i];
                prose |= text.Length > LongestLabel;
            }
        }

        if (prose)
        {
            for (var i = first; i < end; i++)
            {
                AddText(sorted[i].Text, sorted[i].Place, isLine: false);
            }

            return;
        }

        var start = cells.Count;
        for (var i = first; i < end; i++)
        {
            cells.Add(sorted[i]);
        }

        var lone = filled == 1 ? only!.Text : "";
        lines.Add(
            new SourceLine(
                LineKind.GridRow,
                lone,
                (only ?? sorted[first]).Place,
                IsLine: false,
                grid,
                start,
                end - first
            )
        );
    }

    private static bool IsSorted(IReadOnlyList<GridCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            var (a, b) = (cells[i - 1], cells[i]);
            if (a.Row > b.Row || (a.Row == b.Row && a.Column > b.Column))
            {
                return false;
            }
        }

        return true;
    }
}
