using System.Buffers.Binary;
using Chengming.Pdf.Fonts;

namespace Chengming.Pdf.Redacting;

/// <summary>Finds and blanks glyphs in a TrueType font without moving anything in it.</summary>
internal static class GlyphTables
{
    /// <summary>The glyphs that any of the font's tables gives a code; tables of formats 0, 4, 6 and 12.</summary>
    public static IEnumerable<int> GlyphsOf(FontBytes cmap, int code)
    {
        for (var i = 0; i < cmap.UInt16(2); i++)
        {
            var at = checked((int)cmap.UInt32(4 + (8 * i) + 4));
            var glyph = cmap.UInt16(at) switch
            {
                0 => code < 256 ? cmap.Slice(at + 6 + code, 1).Span[0] : 0,
                4 => InSegments(cmap, at, code),
                6 => code - cmap.UInt16(at + 6) is >= 0 and var place && place < cmap.UInt16(at + 8)
                    ? cmap.UInt16(at + 10 + (2 * place))
                    : 0,
                12 => InGroups(cmap, at, code),
                _ => 0,
            };
            if (glyph != 0)
            {
                yield return glyph;
            }
        }
    }

    /// <summary>Makes every glyph empty but these and the parts they are put together from; false when the font is not as it should be.</summary>
    public static bool Blank(byte[] font, HashSet<int> kept)
    {
        try
        {
            var tables = FontTables.Open(font, 0);
            if (!tables.Has("glyf") || !tables.Has("loca") || !tables.Has("head"))
            {
                return false;
            }

            var (loca, glyf) = (tables["loca"], tables["glyf"]);
            var isLong = tables["head"].Int16(50) != 0;
            var count = (loca.Length / (isLong ? 4 : 2)) - 1;
            int At(int glyph) => isLong ? checked((int)loca.UInt32(4 * glyph)) : 2 * loca.UInt16(2 * glyph);

            var all = new HashSet<int>();
            var waiting = new Stack<int>(kept.Where(g => g < count));
            while (waiting.TryPop(out var glyph))
            {
                if (glyph < count && all.Add(glyph) && At(glyph + 1) > At(glyph))
                {
                    var outline = glyf.Slice(At(glyph), At(glyph + 1) - At(glyph)).Span;
                    foreach (var part in CompositeGlyph.PartsOf(outline))
                    {
                        waiting.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[part..]));
                    }
                }
            }

            var start = StartOf(font, "glyf");
            for (var glyph = 0; glyph < count; glyph++)
            {
                if (!all.Contains(glyph) && At(glyph + 1) > At(glyph))
                {
                    font.AsSpan(start + At(glyph), At(glyph + 1) - At(glyph)).Clear();
                }
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Takes out which glyph is which character, and the names of glyphs: where codes are glyph numbers nobody asks for them.</summary>
    public static void Forget(byte[] font)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + (16 * i), 16);
            var tag = System.Text.Encoding.ASCII.GetString(entry[..4]);
            var (start, length) = (
                checked((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])),
                checked((int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]))
            );
            if (start > font.Length - length)
            {
                continue;
            }

            if (tag == "cmap")
            {
                font.AsSpan(start, length).Clear();
            }
            else if (tag == "post" && length >= 32)
            {
                // Format 3: no names.
                BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(start), 0x00030000);
                font.AsSpan(start + 32, length - 32).Clear();
            }
        }
    }

    private static int StartOf(byte[] font, string tag)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + (16 * i), 16);
            if (System.Text.Encoding.ASCII.GetString(entry[..4]) == tag)
            {
                return checked((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]));
            }
        }

        throw new InvalidDataException($"The font has no {tag} table.");
    }

    private static int InSegments(FontBytes cmap, int at, int code)
    {
        var twice = cmap.UInt16(at + 6);
        for (var i = 0; code <= 0xFFFF && i < twice; i += 2)
        {
            var (end, start) = (cmap.UInt16(at + 14 + i), cmap.UInt16(at + 16 + twice + i));
            if (code > end)
            {
                continue;
            }

            if (code < start)
            {
                return 0;
            }

            var delta = cmap.Int16(at + 16 + (2 * twice) + i);
            var place = at + 16 + (3 * twice) + i;
            var offset = cmap.UInt16(place);
            var glyph = offset == 0 ? code : cmap.UInt16(place + offset + (2 * (code - start)));
            return offset != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private static int InGroups(FontBytes cmap, int at, int code)
    {
        for (var i = 0u; i < cmap.UInt32(at + 12); i++)
        {
            var group = checked((int)(at + 16 + (12 * i)));
            if (code >= cmap.UInt32(group) && code <= cmap.UInt32(group + 4))
            {
                return checked((int)(cmap.UInt32(group + 8) + ((uint)code - cmap.UInt32(group))));
            }
        }

        return 0;
    }
}
