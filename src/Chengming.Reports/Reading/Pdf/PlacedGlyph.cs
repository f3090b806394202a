using System.Runtime.InteropServices;
using Chengming.Pdf.Reading;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>A glyph in the coordinates of its own reading direction: u along the line, v across, both growing as one reads.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedGlyph(string Text, double Start, double End, double Across, double Size)
{
    /// <summary>0 left to right, 1 top to bottom, 2 upside down, 3 bottom to top.</summary>
    public static int DirectionOf(in PdfGlyph glyph) => glyph.IsVertical ? 1 : glyph.QuarterTurns;

    public static PlacedGlyph From(in PdfGlyph glyph)
    {
        var box = glyph.Box;
        return DirectionOf(glyph) switch
        {
            0 => new(glyph.Text, box.Left, box.Right, glyph.OriginY, glyph.FontSize),
            1 => new(glyph.Text, box.Top, box.Bottom, -box.CenterX, glyph.FontSize),
            2 => new(glyph.Text, -box.Right, -box.Left, -glyph.OriginY, glyph.FontSize),
            _ => new(glyph.Text, -box.Bottom, -box.Top, box.CenterX, glyph.FontSize),
        };
    }
}
