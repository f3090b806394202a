using Chengming.Law;

namespace Chengming.Reports.Reading;

/// <summary>A piece of a source document in reading order. Readers of all formats produce blocks; one interpreter reads them.</summary>
[Term("文档块")]
public abstract record Block(Place Place);

/// <summary>A line or paragraph of running text.</summary>
/// <param name="Text">
/// The text of one paragraph (Word, HTML) or of one line (plain text, PDF). Tabs are kept: in plain text a line with tabs is a
/// row of a table.
/// </param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsLine">True when the format knows lines only, so that a paragraph may go on in the next block.</param>
[Term("文本块")]
public sealed record TextBlock(string Text, Place Place, bool IsLine) : Block(Place);

/// <summary>A table as drawn: a grid with merged cells.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Cells">The cells, top to bottom and left to right, each once, at its upper left corner.</param>
/// <param name="Place">Where it stands.</param>
[Term("表格块")]
public sealed record GridBlock(int Rows, int Columns, IReadOnlyList<GridCell> Cells, Place Place) : Block(Place);

/// <summary>One cell of a <see cref="GridBlock"/>; rows and columns count from 0.</summary>
/// <param name="Row">Row of its upper left corner.</param>
/// <param name="Column">Column of its upper left corner.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="Text">Its text; line breaks inside the cell are kept as line feeds.</param>
/// <param name="Place">Where it stands.</param>
[Term("表格单元")]
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, Place Place);
