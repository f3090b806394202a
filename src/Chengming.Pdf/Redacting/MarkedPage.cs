using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Redacting;

/// <summary>The marks of one page, and what was found under them.</summary>
internal sealed class MarkedPage(int number, double width, double height, IReadOnlyList<PdfMark> marks)
{
    // A glyph's box is its advance by its font's ascent and descent: larger than what is drawn, so that neighbours' boxes touch.
    private const double AcrossSlack = 0.15;
    private const double AlongSlack = 0.25;
    private const double OutsideSlack = 2;

    public int Number => number;

    public IReadOnlyList<PdfMark> Marks => marks;

    public bool HasMarks => marks.Count > 0;

    public Dictionary<int, StringBuilder> Removed { get; } = [];

    /// <summary>The first mark that a glyph lies under, if only in part; null for none.</summary>
    public PdfMark? Over(PdfBox glyph)
    {
        var core = Core(glyph);
        foreach (var mark in marks)
        {
            if (Touches(core, mark.Box))
            {
                return mark;
            }
        }

        return null;
    }

    public bool TouchesAny(PdfBox box) => marks.Any(m => Touches(box, m.Box));

    public bool IsInsideOne(PdfBox box) =>
        marks.Any(m =>
            box.Left >= m.Box.Left - 0.5
            && box.Right <= m.Box.Right + 0.5
            && box.Top >= m.Box.Top - 0.5
            && box.Bottom <= m.Box.Bottom + 0.5
        );

    /// <summary>True where nobody sees it.</summary>
    public bool IsOutside(PdfBox box) =>
        !(
            box.CenterX >= -OutsideSlack
            && box.CenterX <= width + OutsideSlack
            && box.CenterY >= -OutsideSlack
            && box.CenterY <= height + OutsideSlack
        );

    public void Note(PdfMark mark, string text)
    {
        if (!Removed.TryGetValue(mark.Number, out var found))
        {
            Removed.Add(mark.Number, found = new StringBuilder());
        }

        found.Append(text);
    }

    /// <summary>The part of a glyph's box that is surely drawn on.</summary>
    public static PdfBox Core(PdfBox glyph) =>
        new(
            glyph.Left + (glyph.Width * AcrossSlack),
            glyph.Top + (glyph.Height * AlongSlack),
            glyph.Right - (glyph.Width * AcrossSlack),
            glyph.Bottom - (glyph.Height * AlongSlack)
        );

    public static bool Touches(PdfBox one, PdfBox other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
