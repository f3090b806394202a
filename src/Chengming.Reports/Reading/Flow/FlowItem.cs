namespace Chengming.Reports.Reading.Flow;

/// <summary>A paragraph or table on its way from a source format to a <see cref="Block"/>.</summary>
internal abstract class FlowItem
{
    /// <summary>The element of the source it came from, where a reader needs it again.</summary>
    public object? Origin { get; init; }
}

/// <summary>A paragraph, or a line where <paramref name="isLine"/>.</summary>
internal sealed class FlowText(string text, bool isLine) : FlowItem
{
    /// <summary>The text, trimmed and not empty.</summary>
    public string Text { get; } = text;

    /// <summary>See <see cref="TextBlock.IsLine"/>.</summary>
    public bool IsLine { get; } = isLine;

    /// <summary>True when all of it is a link.</summary>
    public bool IsLink { get; init; }

    /// <summary>The row of a sheet or of a layout table it stands in.</summary>
    public int? Row { get; init; }

    /// <summary>The sheet it stands on.</summary>
    public string? Sheet { get; init; }
}

/// <summary>A data table.</summary>
internal sealed class FlowGrid(int rows, int columns, IReadOnlyList<DraftCell> cells) : FlowItem
{
    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Number of columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>The cells, by row and column.</summary>
    public IReadOnlyList<DraftCell> Cells { get; } = cells;

    /// <summary>The sheet it stands on; its cells then keep the rows and columns of the sheet as their places.</summary>
    public string? Sheet { get; init; }
}

/// <summary>A cell of a table under construction.</summary>
internal sealed class DraftCell(int row, int column, int rowSpan, int columnSpan)
{
    /// <summary>Its row, from 0.</summary>
    public int Row { get; set; } = row;

    /// <summary>Its column, from 0.</summary>
    public int Column { get; set; } = column;

    /// <summary>Rows covered.</summary>
    public int RowSpan { get; set; } = rowSpan;

    /// <summary>Columns covered.</summary>
    public int ColumnSpan { get; set; } = columnSpan;

    /// <summary>What stands in it.</summary>
    public List<FlowItem> Content { get; init; } = [];

    /// <summary>Where it stands in the source, as “table 2 > tr 5 > td 3”; zeros when the source has no such path.</summary>
    public (int Table, int Row, int Cell) SourcePath { get; init; }

    /// <summary>The row and column of the sheet it stands in, from 0.</summary>
    public (int Row, int Column) SheetPosition { get; init; }

    /// <summary>Its paragraphs, parted by line feeds.</summary>
    public string Text =>
        Content.Count switch
        {
            0 => "",
            1 => TextOf(Content[0]),
            _ => string.Join('\n', Content.Select(TextOf)),
        };

    private static string TextOf(FlowItem item) => item is FlowText text ? text.Text : "";
}
