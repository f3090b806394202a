using System.Text;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>The text of a line while it is put together, with what the gaps between its glyphs mean.</summary>
/// <param name="columnMark">What a wide gap becomes.</param>
internal sealed class GapText(char columnMark)
{
    /// <summary>An empty gap this wide, in sizes, parts two columns.</summary>
    private const double ColumnGap = 1.5;

    /// <summary>A gap filled with space characters must be wider: two ideographic spaces begin a paragraph.</summary>
    private const double FilledColumnGap = 2.2;

    /// <summary>In a row of figures a gap this wide before a figure parts columns too.</summary>
    private const double FigureGap = 0.35;

    private const double WordGap = 0.2;

    /// <summary>A line with as many wide gaps is a row of a table.</summary>
    private const int GapsOfRow = 2;

    private readonly StringBuilder text = new();
    private readonly List<int> figureGaps = [];
    private int wideGaps;

    public bool IsEmpty => text.Length == 0;

    public void Append(string glyph) => text.Append(glyph);

    public void AppendGap(in PlacedGlyph previous, in PlacedGlyph glyph, bool hasSpace)
    {
        var gap = (glyph.Start - previous.End) / Math.Max(1, Math.Max(previous.Size, glyph.Size));
        if (gap >= (hasSpace ? FilledColumnGap : ColumnGap))
        {
            text.Append(columnMark);
            wideGaps++;
            return;
        }

        if (!hasSpace && gap >= FigureGap && IsFigure(glyph.Text[0]))
        {
            figureGaps.Add(text.Length);
        }

        if (hasSpace || (gap > WordGap && IsNarrow(previous.Text[^1]) && IsNarrow(glyph.Text[0])))
        {
            text.Append(' ');
        }
    }

    public string Finish()
    {
        for (var i = figureGaps.Count - 1; i >= 0 && wideGaps >= GapsOfRow; i--)
        {
            if (text[figureGaps[i]] == ' ')
            {
                text[figureGaps[i]] = columnMark;
            }
            else
            {
                text.Insert(figureGaps[i], columnMark);
            }
        }

        return text.ToString();
    }

    private static bool IsFigure(char character) => char.IsDigit(character) || character is '/' or '+' or '-' or '—';

    /// <summary>Letters and figures part words by gaps; Chinese characters do not.</summary>
    private static bool IsNarrow(char character) => character < 0x2000;
}
