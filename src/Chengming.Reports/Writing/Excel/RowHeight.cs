using System.Globalization;
using System.Text;

namespace Chengming.Reports.Writing.Excel;

/// <summary>
/// How high a row must be for its wrapped texts. Not every spreadsheet program fits rows by itself when it opens a file, and none
/// fits them to merged cells.
/// </summary>
internal static class RowHeight
{
    /// <summary>The highest row that Excel allows, in points.</summary>
    private const double Highest = 409;

    private const double LineOfTable = 14.5;
    private const double LineOfProse = 17;

    /// <summary>Above and below several lines together.</summary>
    private const double Slack = 3;

    /// <summary>What a cell leaves free at its sides, in characters.</summary>
    private const double Padding = 1.5;

    /// <summary>The height in points; null when one line is enough, so that the row still grows when somebody types in it.</summary>
    public static double? Of(ReadOnlySpan<SheetCell> cells, IReadOnlyList<double> widths)
    {
        double? height = null;
        for (var i = 0; i < cells.Length && i < widths.Count; i++)
        {
            if (cells[i].TextValue is { } text && cells[i].Style is not (CellStyle.Plain or CellStyle.Title))
            {
                var needed = Of(text, widths[i], cells[i].Style);
                height = needed > LineHeight(cells[i].Style) && !(needed < height) ? needed : height;
            }
        }

        return height;
    }

    /// <summary>The height in points of a text in a column of this width.</summary>
    public static double Of(string text, double width, CellStyle style)
    {
        var scale = style == CellStyle.Prose ? 12 / 10.5 : 1;
        var lines = 0.0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += Math.Max(1, Math.Ceiling(WidthOf(line) * scale / (width - Padding)));
        }

        return Math.Min(Highest, (Math.Max(1, lines) * LineHeight(style)) + (lines > 1 ? Slack : 0));
    }

    private static double LineHeight(CellStyle style) => style == CellStyle.Prose ? LineOfProse : LineOfTable;

    private static double WidthOf(ReadOnlySpan<char> line)
    {
        var width = 0.0;
        foreach (var rune in line.EnumerateRunes())
        {
            width +=
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0
                : rune.Value > 0x2000 ? 2.05
                : 1.05;
        }

        return width;
    }
}
