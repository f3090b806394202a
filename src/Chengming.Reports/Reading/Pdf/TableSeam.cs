using System.Text.RegularExpressions;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Sews the two halves of a table together: spans that go on, and a row that the page break cut in two.</summary>
internal sealed partial class TableSeam(List<TableCell> upper, int upperRows, List<TableCell> lower, bool isOpen)
{
    /// <summary>Fewer columns of figures prove nothing.</summary>
    private const int EnoughFigures = 3;

    /// <param name="rowsLost">1 when the first row of the lower half was the rest of the last row of the upper half.</param>
    public List<TableCell> Sew(out int rowsLost)
    {
        var isCut = IsRowCut();
        rowsLost = isCut ? 1 : 0;
        var offset = upperRows - rowsLost;
        var cells = new List<TableCell>(upper);
        foreach (var cell in lower)
        {
            var moved = cell with { Row = cell.Row + offset };
            var above = cell.Row == 0 ? cells.FindIndex(c => GoesOnIn(c, cell)) : -1;
            if (above >= 0 && (isCut || IsSpanContinued(cells[above], cell)))
            {
                cells[above] = cells[above] with
                {
                    RowSpan = moved.RowEnd - cells[above].Row,
                    Text = Joined(cells[above].Text, cell.Text),
                };
            }
            else
            {
                cells.Add(moved);
            }
        }

        return cells;
    }

    private bool GoesOnIn(TableCell above, TableCell below) =>
        above.RowEnd == upperRows && above.Column == below.Column && above.ColumnSpan == below.ColumnSpan;

    /// <summary>
    /// A label that spans rows on both sides of the break: the lower part is empty or goes on in the middle of a sentence. A new
    /// label would begin with its number.
    /// </summary>
    private static bool IsSpanContinued(TableCell above, TableCell below) =>
        (above.RowSpan > 1 || below.RowSpan > 1)
        && above.Text.Length > 0
        && !Numbering().IsMatch(below.Text)
        && !Figures().IsMatch(above.Text)
        && !Figures().IsMatch(below.Text)
        && (below.Text.Length == 0 || Numbering().IsMatch(above.Text));

    /// <summary>
    /// True when it is certain that one row was cut: same cells on both sides, never two figures for one cell, one side without
    /// any figure, and a label that plainly goes on.
    /// </summary>
    private bool IsRowCut()
    {
        var top = lower.Where(c => c.Row == 0 && c.RowSpan == 1).ToList();
        if (top.Count == 0)
        {
            return false;
        }

        // A strip without any text is the padding of the row that the break cut: every row has a label.
        if (IsEmptyStrip(top))
        {
            return true;
        }

        var figuresAbove = 0;
        var figuresBelow = 0;
        var labelGoesOn = false;
        foreach (var below in top)
        {
            if (upper.Find(c => GoesOnIn(c, below)) is not { } above)
            {
                return false;
            }

            var isFigure = Figures().IsMatch(above.Text) || Figures().IsMatch(below.Text);
            if (isFigure && above.Text.Length > 0 && below.Text.Length > 0)
            {
                return false;
            }

            figuresAbove += Figures().IsMatch(above.Text) ? 1 : 0;
            figuresBelow += Figures().IsMatch(below.Text) ? 1 : 0;
            if (!isFigure && above.RowSpan == 1 && below.Text.Length > 0)
            {
                if (above.Text.Length == 0 || Numbering().IsMatch(below.Text))
                {
                    return false;
                }

                labelGoesOn |= isOpen || IsUnfinished(above.Text) || Numbering().IsMatch(above.Text);
            }
        }

        return labelGoesOn
            && Math.Max(figuresAbove, figuresBelow) >= EnoughFigures
            && Math.Min(figuresAbove, figuresBelow) == 0;
    }

    private bool IsEmptyStrip(List<TableCell> top)
    {
        var above = top.ConvertAll(b => upper.Find(c => GoesOnIn(c, b)));
        return above.TrueForAll(a => a is { RowSpan: 1 })
            && (top.TrueForAll(c => c.Text.Length == 0) || above.TrueForAll(a => a!.Text.Length == 0));
    }

    /// <summary>An opened bracket or quotation mark that is not closed.</summary>
    private static bool IsUnfinished(string text) =>
        text.Count(c => c is '（' or '(' or '“' or '《') > text.Count(c => c is '）' or ')' or '”' or '》');

    private static string Joined(string above, string below) =>
        below.Length == 0 ? above
        : above.Length == 0 ? below
        : above + "\n" + below;

    /// <summary>“一、”, “（三）”, “2.”: how every label of a numbered list begins.</summary>
    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]+\s*、|[（(]\s*[一二三四五六七八九十]+\s*[)）]|\d+\s*[.．、])")]
    private static partial Regex Numbering();

    /// <summary>A value: a number, or a mark for none.</summary>
    [GeneratedRegex(@"^\s*(?:[+-]?[\d０-９,，.．]+\s*(?:件|条|万元)?|[/／—－-]+)\s*$")]
    private static partial Regex Figures();
}
