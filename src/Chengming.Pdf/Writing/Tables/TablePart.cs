using Chengming.Pdf.Writing.Files;
using Chengming.Pdf.Writing.Flow;

namespace Chengming.Pdf.Writing.Tables;

/// <summary>The part of a table that stands on one page: its rules and its words.</summary>
internal sealed class TablePart(
    TableGeometry geometry,
    PrintedRows part,
    TableTags tags,
    IReadOnlyList<PrintedRows> homes,
    FlowPosition at
)
{
    private readonly PdfTable table = geometry.Table;
    private readonly PdfPage page = at.Page;
    private readonly double top = at.Y;

    // A table narrower than the type area stands in its middle.
    private readonly double left = at.Setup.Left + ((at.Setup.TextWidth - geometry.Lefts[^1]) / 2);

    public void Draw()
    {
        page.BeginArtifact();
        DrawHorizontalRules();
        DrawVerticalRules();
        page.End();
        for (var i = 0; i < table.Cells.Count; i++)
        {
            DrawText(i);
        }
    }

    private void DrawHorizontalRules()
    {
        for (var i = 0; i <= part.Rows.Count; i++)
        {
            var from = 0;
            for (var column = 0; column <= table.ColumnWidths.Count; column++)
            {
                if (column < table.ColumnWidths.Count && HasRuleAbove(i, column))
                {
                    continue;
                }

                if (column > from)
                {
                    Rule(geometry.Lefts[from], part.Tops[i], geometry.Lefts[column], part.Tops[i]);
                }

                from = column + 1;
            }
        }
    }

    private void DrawVerticalRules()
    {
        for (var column = 0; column <= table.ColumnWidths.Count; column++)
        {
            var from = 0;
            for (var i = 0; i <= part.Rows.Count; i++)
            {
                if (i < part.Rows.Count && HasRuleLeft(i, column))
                {
                    continue;
                }

                if (i > from)
                {
                    Rule(geometry.Lefts[column], part.Tops[from], geometry.Lefts[column], part.Tops[i]);
                }

                from = i + 1;
            }
        }
    }

    private bool HasRuleAbove(int index, int column) =>
        index == 0
        || index == part.Rows.Count
        || !geometry.IsSameCell(part.Rows[index - 1], column, part.Rows[index], column);

    private bool HasRuleLeft(int index, int column) =>
        column == 0
        || column == table.ColumnWidths.Count
        || !geometry.IsSameCell(part.Rows[index], column - 1, part.Rows[index], column);

    // Rules reach half their thickness beyond their ends, so that corners are closed.
    private void Rule(double fromX, double fromY, double toX, double toY)
    {
        var (half, isHorizontal) = (table.RuleWidth / 2, fromY == toY);
        var (x, y) = isHorizontal ? (half, 0.0) : (0.0, half);
        page.Rule(left + fromX - x, top + fromY - y, left + toX + x, top + toY + y, table.RuleWidth);
    }

    private void DrawText(int index)
    {
        var cell = table.Cells[index];
        var (from, to) = part.Span(cell);
        var isHome = ReferenceEquals(homes[index], part);
        var isRepeated = cell.Row < part.RepeatedRows;
        var text = geometry.Texts[index];
        if (from == to || text.Characters.Length == 0 || (!isHome && !isRepeated && text.Height > part.HeightOf(cell)))
        {
            return;
        }

        if (isHome && !isRepeated)
        {
            page.Begin(tags[cell]);
        }
        else
        {
            page.BeginArtifact();
        }

        var width = geometry.TextWidthOf(cell);
        DrawLines(
            cell,
            text.Within(width, part.HeightOf(cell), table.Style with { Alignment = cell.Alignment }),
            width,
            (part.Tops[from] + part.Tops[to]) / 2
        );
        page.End();
    }

    private void DrawLines(PdfTableCell cell, CellText text, double width, double middle)
    {
        var y = top + middle - (text.Height / 2);
        foreach (var line in text.Lines)
        {
            var white = width - (line.Width * text.Size);
            var shift = cell.Alignment switch
            {
                TextAlignment.Centre => white / 2,
                TextAlignment.Right => white,
                _ => 0,
            };
            page.Show(
                text.Characters.AsSpan(line.Start, line.End - line.Start),
                left + geometry.Lefts[cell.Column] + table.SidePadding + shift,
                y + ParagraphBlock.Baseline(text.Size, text.LineHeight),
                text.Size
            );
            y += text.LineHeight;
        }
    }
}
