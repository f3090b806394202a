namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A header cell that names a column.</summary>
/// <param name="Columns">The columns it may name: blocks can share words.</param>
/// <param name="GridColumn">Where it stands; -1 when only the order is known.</param>
/// <param name="Cell">The cell itself.</param>
/// <param name="IsMisprint">True when it differs from what the form prints.</param>
internal sealed record HeaderCell(ColumnEntry[] Columns, int GridColumn, RowCell Cell, bool IsMisprint)
{
    /// <summary>As printed, without white space.</summary>
    public string Printed => Glyphs.Compact(Cell.Text);

    /// <summary>Where.</summary>
    public Place Place => Cell.Place;
}

/// <summary>Which column of a table stands where, as its header rows say.</summary>
internal sealed class HeaderMap
{
    private readonly List<HeaderCell> cells = [];
    private int[]? known;
    private int knownBlock = -1;

    public HeaderMap(GridBlock? grid) => Grid = grid;

    /// <summary>The grid whose header it is; null for lines of text.</summary>
    public GridBlock? Grid { get; }

    public IReadOnlyList<HeaderCell> Cells => cells;

    /// <summary>True when one of the names is a misprint.</summary>
    public bool HasMisprints { get; private set; }

    public void Add(HeaderCell cell)
    {
        cells.Add(cell);
        HasMisprints |= cell.IsMisprint;
        known = null;
    }

    /// <summary>Places of the columns of a block in the order of the form; null unless every one is named exactly once.</summary>
    public int[]? GridColumnsOf(RowEntry row)
    {
        if (known is null || knownBlock != row.Block)
        {
            (known, knownBlock) = (Locate(row) ?? [], row.Block);
        }

        return known.Length == 0 ? null : known;
    }

    private int[]? Locate(RowEntry row)
    {
        var result = new int[row.Width];
        for (var column = 0; column < result.Length; column++)
        {
            var found = false;
            foreach (var cell in cells)
            {
                if (Names(cell, row.Block, column))
                {
                    if (found || cell.GridColumn < 0)
                    {
                        return null;
                    }

                    result[column] = cell.GridColumn;
                    found = true;
                }
            }

            if (!found)
            {
                return null;
            }
        }

        // Header lines whose merged cells were lost begin to count anew each: what they say of places is no use.
        return result.Distinct().Count() == result.Length ? result : null;
    }

    /// <summary>The header cells that name a column of this block.</summary>
    public IEnumerable<(HeaderCell Cell, int Column)> NamesFor(int block)
    {
        foreach (var cell in cells)
        {
            foreach (var column in cell.Columns)
            {
                if (column.Block == block)
                {
                    yield return (cell, column.Column);
                }
            }
        }
    }

    private static bool Names(HeaderCell cell, int block, int column)
    {
        foreach (var entry in cell.Columns)
        {
            if (entry.Block == block && entry.Column == column)
            {
                return true;
            }
        }

        return false;
    }
}
