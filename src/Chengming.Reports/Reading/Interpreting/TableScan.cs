using System.Runtime.InteropServices;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>
/// Goes over the lines and grid rows of one table and takes them apart into values and the words before them, whatever the
/// layout: drawn cells, tabbed fields, or tokens of plain lines with labels torn over several of them.
/// </summary>
internal sealed class TableScan
{
    private readonly SourceLines lines;
    private readonly TableLexicon lexicon;
    private readonly int width;
    private readonly List<PhysicalRow> rows = new(40);
    private readonly List<ValueSlot> open = new(16);
    private readonly List<RowCell> cells = new(24);
    private readonly LabelWords words = LabelWords.Empty();
    private HeaderMap? header;
    private bool headerIsOpen;
    private int rowStart;
    private int firstLine = -1;
    private int labelLine = -1;
    private bool isBroken;

    private TableScan(SourceLines lines, TableLexicon lexicon)
    {
        this.lines = lines;
        this.lexicon = lexicon;
        width = lexicon.Rows.Width;
    }

    /// <summary>Values with the words before them, in reading order.</summary>
    public List<PhysicalRow> Rows => rows;

    /// <summary>The words of all labels, one after the other.</summary>
    public LabelWords Words => words;

    /// <summary>All headers met, in reading order.</summary>
    public List<HeaderMap> Headers { get; } = [];

    /// <summary>Where the words after the last values begin.</summary>
    public int TrailingStart => rowStart;

    public static TableScan Over(SourceLines lines, int start, int end, TableLexicon lexicon)
    {
        var scan = new TableScan(lines, lexicon);
        for (var line = start; line < end; line++)
        {
            scan.Scan(line);
        }

        scan.Close();
        return scan;
    }

    private void Scan(int line)
    {
        var source = lines[line];
        switch (source.Kind)
        {
            case LineKind.Text when PageFurniture.IsPageNumber(source.Text) || PageFurniture.IsStamp(source.Text):
            case LineKind.Text when RunningLine.Is(lines, line, lexicon):
                break;
            case LineKind.Text:
                RowCells.SplitTokens(source, cells);
                ScanTokens(line);
                break;
            case LineKind.Tabbed:
                Close();
                RowCells.SplitTabs(source, cells);
                ScanCells(line, null);
                break;
            case LineKind.GridRow when source.Text.Length > 0 && HoldsSeveralValues(source):
                RowCells.SplitTokens(source, cells);
                ScanTokens(line);
                Close();
                break;
            case LineKind.GridRow:
                Close();
                cells.Clear();
                for (var i = 0; i < source.CellCount; i++)
                {
                    var cell = lines.Cells[source.FirstCell + i];
                    cells.Add(new RowCell(cell.Text, 0, cell.Text.Length, cell.Column, cell.Place));
                }

                if (header is not null && header.Grid != source.Grid && header.Grid?.Columns != source.Grid!.Columns)
                {
                    header = null;
                }

                ScanCells(line, source.Grid);
                break;
        }
    }

    /// <summary>True when the one filled cell of a grid row holds a label with its values.</summary>
    private bool HoldsSeveralValues(SourceLine source)
    {
        RowCells.SplitTokens(source, cells);
        var values = 0;
        foreach (var cell in cells)
        {
            values += CellText.Read(cell.Text, out _) is CellKind.Number or CellKind.NotApplicable ? 1 : 0;
        }

        return values > 1;
    }

    private void ScanTokens(int line)
    {
        var kinds = TokenKinds.Of(cells, lexicon, width, open.Count);
        if (!kinds.HasValues && cells.Count > 1 && Header(null, columnsAreKnown: false))
        {
            return;
        }

        for (var i = 0; i < cells.Count; i++)
        {
            ref readonly var token = ref CollectionsMarshal.AsSpan(cells)[i];
            if (kinds.IsValue(i))
            {
                if (kinds.AreZeros(i) && token.Length <= width)
                {
                    foreach (var figure in kinds.FiguresAt(i))
                    {
                        Add(line, figure, -1, alone: false);
                    }
                }
                else
                {
                    Add(line, token, -1, alone: cells.Count == 1);
                }
            }
            else if (open.Count > 0 && CellText.IsUnit(token.Text))
            {
                // The unit of a value, torn off by a line break.
                continue;
            }
            else if (i == 0 && open.Count > 0 && TornNumber.IsBroken(token.Text))
            {
                // The rest of a number: 20 and 07 are 2007.
                Add(line, token, -1, alone: cells.Count == 1);
            }
            else if (kinds.IsBroken(i))
            {
                isBroken = true;
            }
            else
            {
                Close();
                Append(line, token.Text);
            }
        }
    }

    private void ScanCells(int line, GridBlock? grid)
    {
        var firstValue = -1;
        for (var i = 0; i < cells.Count && firstValue < 0; i++)
        {
            var kind = CellText.Read(cells[i].Text, out _);
            firstValue = kind is CellKind.Number or CellKind.NotApplicable ? i : -1;
        }

        if (firstValue < 0 && Header(grid, columnsAreKnown: true))
        {
            return;
        }

        var label = LastLabelCell(firstValue < 0 ? cells.Count : firstValue);
        for (var i = 0; i <= label; i++)
        {
            if (CellText.Read(cells[i].Text, out _) == CellKind.Words)
            {
                Append(line, cells[i].Text);
            }
        }

        for (var i = label + 1; i < cells.Count; i++)
        {
            AddCell(line, cells[i]);
        }

        CloseCells(line, grid, label < 0 ? -1 : cells[label].Column);
    }

    /// <summary>The last cell that belongs to the row's label; a cell with words under a column of figures does not.</summary>
    private int LastLabelCell(int firstValue)
    {
        var label = -1;
        Span<char> buffer = stackalloc char[64];
        for (var i = 0; i < cells.Count; i++)
        {
            var text = cells[i].Text;
            if (
                CellText.Read(text, out _) != CellKind.Words
                || TokenKinds.AreValues(text)
                || TornNumber.Join(text) is not null
            )
            {
                continue;
            }

            var piece = lexicon.Rows.IsPieceOfLabel(buffer[..Glyphs.Words(text, buffer)]);
            if (piece || (i < firstValue && (label < 0 || header is null || cells[i].Column < FirstHeaderColumn())))
            {
                label = i;
            }
        }

        return label;
    }

    private int FirstHeaderColumn()
    {
        var first = int.MaxValue;
        foreach (var cell in header!.Cells)
        {
            first = cell.GridColumn >= 0 ? Math.Min(first, cell.GridColumn) : first;
        }

        return first;
    }

    private void AddCell(int line, RowCell cell)
    {
        var kind = CellText.Read(cell.Text, out var value);
        if (kind == CellKind.Words && TornNumber.Join(cell.Text) is { } joined)
        {
            CellText.Read(joined, out value);
            open.Add(new ValueSlot(CellKind.Number, value, joined, cell.Place, cell.Column, line, false, true));
            return;
        }

        if (kind == CellKind.Words && TokenKinds.AreValues(cell.Text))
        {
            foreach (var token in TokenKinds.Values(cell))
            {
                Add(line, token, -1, alone: false);
            }

            return;
        }

        var raw = TokenKinds.RawOf(cell.Text);
        open.Add(new ValueSlot(kind, value, raw, cell.Place, cell.Column, line, IsAlone: false));
    }

    private void CloseCells(int line, GridBlock? grid, int labelColumn)
    {
        var filled = 0;
        foreach (var slot in open)
        {
            filled += slot.Kind == CellKind.Blank ? 0 : 1;
        }

        if (filled == 0 && (open.Count == 0 || !NamesABlankRow()))
        {
            open.Clear();
            return;
        }

        firstLine = firstLine < 0 ? line : firstLine;
        Emit(filled, grid is not null, hasColumns: true, line, labelColumn);
    }

    private bool NamesABlankRow()
    {
        var row = lexicon.Rows.LongestSuffix(words.Between(rowStart, words.Length), out _);
        return row is >= 0 and < RowLexicon.Group && !lexicon.Rows.Rows[row].IsForeign;
    }

    private bool Header(GridBlock? grid, bool columnsAreKnown)
    {
        if (HeaderRecognition.Recognize(cells, lexicon, columnsAreKnown) is not { } found)
        {
            return false;
        }

        if (found.Count > 0)
        {
            Close();
            if (header is null || !headerIsOpen || header.Grid != grid)
            {
                header = new HeaderMap(grid);
                Headers.Add(header);
                headerIsOpen = true;
            }

            found.ForEach(header.Add);
        }

        return true;
    }

    private void Append(int line, ReadOnlySpan<char> text)
    {
        firstLine = firstLine < 0 ? line : firstLine;
        labelLine = line;
        words.Append(text);
    }

    private void Add(int line, in RowCell token, int column, bool alone)
    {
        firstLine = firstLine < 0 ? line : firstLine;
        var kind = CellText.Read(token.Text, out var value);
        open.Add(new ValueSlot(kind, value, TokenKinds.RawOf(token.Text), token.Place, column, line, alone));
    }

    private void Close()
    {
        if (open.Count == 0)
        {
            return;
        }

        if (IsPageNumberInLabel())
        {
            open.Clear();
            return;
        }

        if (lexicon.Table.Layout == TableLayout.Matrix && open.Count > width && open.Count % width == 0)
        {
            // Several rows' values in a run: their labels stand together before them.
            var all = open.ToArray();
            for (var i = 0; i < all.Length; i += width)
            {
                open.Clear();
                open.AddRange(all.AsSpan(i, width));
                firstLine = firstLine < 0 ? open[0].Line : firstLine;
                Emit(width, isDrawn: false, hasColumns: false, open[^1].Line);
            }

            return;
        }

        Emit(open.Count, isDrawn: false, hasColumns: false, open[^1].Line);
    }

    /// <summary>True for a number alone on its line in the middle of a label.</summary>
    private bool IsPageNumberInLabel() =>
        lexicon.Table.Layout != TableLayout.SideBySide
        && open.Count == 1
        && open[0] is { IsAlone: true, Kind: CellKind.Number, Value: > 0 and < 1000 }
        && (rows.Count == 0 || rows[^1].Filled != width - 1)
        && lexicon.Rows.EndsWithinLabel(words.Between(rowStart, words.Length));

    private void Emit(int filled, bool isDrawn, bool hasColumns, int lastLine, int labelColumn = -1)
    {
        if (isDrawn && rows.Count > 0 && CutRow.Mend(rows[^1], open, words, rowStart, lexicon.Rows) is { } whole)
        {
            rows[^1] = whole;
            open.Clear();
            rowStart = words.Length;
            firstLine = -1;
            return;
        }

        rows.Add(
            new PhysicalRow
            {
                WordsStart = rowStart,
                WordsEnd = words.Length,
                Slots = CollectionsMarshal.AsSpan(open).ToArray(),
                Filled = filled,
                Header = header,
                FirstLine = firstLine,
                LastLine = lastLine,
                IsBesideLabel = hasColumns || labelLine == open[0].Line,
                HasColumns = hasColumns,
                LabelColumn = labelColumn,
                IsDrawn = isDrawn,
                IsBroken = isBroken,
                IsRun = open.Count == 1 && FiguresRunTogether.Fill(open[0].Raw, width),
            }
        );
        isBroken = false;
        open.Clear();
        rowStart = words.Length;
        firstLine = -1;
        headerIsOpen = false;
    }
}
