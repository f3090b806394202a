using System.Buffers.Binary;

namespace Chengming.Pdf.Fonts;

/// <summary>The hollow square (□) that is drawn for a character no font has, so that nobody overlooks it.</summary>
internal static class BoxGlyph
{
    private const byte OnCurve = 0x01;

    public static int Margin(int unitsPerEm) => unitsPerEm / 10;

    /// <summary>The square as a simple glyph: an outer and an inner contour of opposite directions.</summary>
    public static byte[] Outline(int unitsPerEm)
    {
        var margin = Margin(unitsPerEm);
        var stroke = Math.Max(1, unitsPerEm / 20);
        var (left, bottom, side) = (margin, 0, unitsPerEm - (2 * margin));
        var (inner, near, far) = (left + stroke, bottom + stroke, side - stroke);
        (int X, int Y)[] points =
        [
            (left, bottom),
            (left, side),
            (left + side, side),
            (left + side, bottom),
            (inner, near),
            (left + far, near),
            (left + far, far),
            (inner, far),
        ];

        using var glyph = new MemoryStream();
        Write(glyph, 2, left, bottom, left + side, side, 3, 7, 0);
        foreach (var _ in points)
        {
            glyph.WriteByte(OnCurve);
        }

        WriteDeltas(glyph, points.Select(p => p.X));
        WriteDeltas(glyph, points.Select(p => p.Y));
        return glyph.ToArray();
    }

    private static void WriteDeltas(MemoryStream glyph, IEnumerable<int> values)
    {
        var last = 0;
        foreach (var value in values)
        {
            Write(glyph, value - last);
            last = value;
        }
    }

    private static void Write(MemoryStream glyph, params ReadOnlySpan<int> values)
    {
        Span<byte> word = stackalloc byte[2];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt16BigEndian(word, (short)value);
            glyph.Write(word);
        }
    }
}
