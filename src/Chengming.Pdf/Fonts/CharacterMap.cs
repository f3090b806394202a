namespace Chengming.Pdf.Fonts;

/// <summary>Which glyph a font has for which character (its cmap table, formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] basicPlane = new ushort[0x10000];
    private readonly Dictionary<int, ushort> beyond = [];

    private CharacterMap() { }

    public static CharacterMap Read(FontBytes table)
    {
        var best = -1;
        var offset = 0;
        for (var i = 0; i < table.UInt16(2); i++)
        {
            var entry = 4 + (8 * i);
            var start = checked((int)table.UInt32(entry + 4));
            var rank = Rank(table.UInt16(entry), table.UInt16(entry + 2), table.UInt16(start));
            if (rank > best)
            {
                (best, offset) = (rank, start);
            }
        }

        if (best < 0)
        {
            throw new InvalidDataException("The font has no Unicode character map of format 4 or 12.");
        }

        var map = new CharacterMap();
        if (table.UInt16(offset) == 12)
        {
            map.ReadGroups(table, offset);
        }
        else
        {
            map.ReadSegments(table, offset);
        }

        return map;
    }

    public int GlyphOf(int codePoint) =>
        codePoint < basicPlane.Length ? basicPlane[codePoint] : beyond.GetValueOrDefault(codePoint);

    private static int Rank(int platform, int encoding, int format) =>
        (platform, encoding, format) switch
        {
            (3, 10, 12) => 3,
            (0, _, 12) => 2,
            (3, 1, 4) => 1,
            (0, _, 4) => 0,
            _ => -1,
        };

    private void ReadGroups(FontBytes table, int offset)
    {
        var groups = table.UInt32(offset + 12);
        for (var i = 0; i < groups; i++)
        {
            var at = offset + 16 + (12 * i);
            var (first, last, glyph) = (table.UInt32(at), table.UInt32(at + 4), table.UInt32(at + 8));
            for (var c = first; c <= Math.Min(last, 0x10FFFF); c++)
            {
                Set((int)c, (int)(glyph + c - first));
            }
        }
    }

    private void ReadSegments(FontBytes table, int offset)
    {
        var count = table.UInt16(offset + 6) / 2;
        var (ends, starts) = (offset + 14, offset + 16 + (2 * count));
        var (deltas, ranges) = (starts + (2 * count), starts + (4 * count));
        for (var i = 0; i < count; i++)
        {
            var (first, last) = (table.UInt16(starts + (2 * i)), table.UInt16(ends + (2 * i)));
            var delta = table.UInt16(deltas + (2 * i));
            var range = table.UInt16(ranges + (2 * i));
            for (int c = first; c <= last && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : table.UInt16(ranges + (2 * i) + range + (2 * (c - first)));
                Set(c, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void Set(int codePoint, int glyph)
    {
        if (codePoint < basicPlane.Length)
        {
            basicPlane[codePoint] = (ushort)glyph;
        }
        else
        {
            beyond[codePoint] = (ushort)glyph;
        }
    }
}
