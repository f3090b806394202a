using System.Buffers.Binary;

namespace Chengming.Pdf.Fonts;

/// <summary>
/// The part of a font that a document uses, renumbered in order of first use. Each character has a glyph number of its own even
/// where the font draws two alike, so that text can be read back exactly; a mark set in half its width has another one.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const int Box = -1;

    private readonly List<int> sources = [0];
    private readonly List<(int CodePoint, bool IsHalved)> characters = [(0, false)];
    private readonly Dictionary<(int CodePoint, bool IsHalved), int> byCharacter = [];

    public TrueTypeFont Font { get; } = font;

    /// <summary>Number of glyphs that stand for a character, .notdef counted.</summary>
    public int Count => characters.Count;

    /// <summary>The new number of a character's glyph; a character the font has not gets a visible box.</summary>
    public int NumberOf(int codePoint, bool isHalved = false)
    {
        var character = (codePoint, isHalved);
        if (!byCharacter.TryGetValue(character, out var number))
        {
            var glyph = Font.GlyphOf(codePoint);
            number = sources.Count;
            sources.Add(glyph == 0 ? Box : glyph);
            characters.Add(character);
            byCharacter.Add(character, number);
        }

        return number;
    }

    /// <summary>The character of a glyph number.</summary>
    public int CharacterOf(int number) => characters[number].CodePoint;

    /// <summary>Advance of a glyph number in design units.</summary>
    public int AdvanceOf(int number)
    {
        var advance = sources[number] is Box ? Font.UnitsPerEm : Font.AdvanceOf(sources[number]);
        return number < characters.Count && characters[number].IsHalved ? advance - (Font.UnitsPerEm / 2) : advance;
    }

    /// <summary>The subset as a font file of its own.</summary>
    public byte[] Build()
    {
        // Parts of composite glyphs stand after the characters, so that character numbers do not move.
        var glyphs = new List<int>(sources);
        var outlines = new List<byte[]>();
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i] is Box)
            {
                outlines.Add(BoxGlyph.Outline(Font.UnitsPerEm));
                continue;
            }

            var outline = Font.OutlineOf(glyphs[i]).ToArray();
            foreach (var at in CompositeGlyph.PartsOf(outline))
            {
                var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
                if (!numbers.TryGetValue(part, out var number))
                {
                    number = glyphs.Count;
                    numbers.Add(part, number);
                    glyphs.Add(part);
                }

                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)number);
            }

            outlines.Add(outline);
        }

        return FontFileBuilder.Assemble(Tables(glyphs, outlines));
    }

    private SortedDictionary<string, byte[]> Tables(List<int> glyphs, List<byte[]> outlines)
    {
        var offsets = new byte[4 * (outlines.Count + 1)];
        using var shapes = new MemoryStream();
        for (var i = 0; i < outlines.Count; i++)
        {
            shapes.Write(outlines[i]);
            shapes.Write(new byte[-outlines[i].Length & 3]);
            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(4 * (i + 1)), (uint)shapes.Length);
        }

        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var (advance, bearing) =
                glyphs[i] is Box
                    ? (Font.UnitsPerEm, BoxGlyph.Margin(Font.UnitsPerEm))
                    : (Font.AdvanceOf(glyphs[i]), Font.LeftBearingOf(glyphs[i]));
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)advance);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), (short)bearing);
        }

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = shapes.ToArray(),
            ["loca"] = offsets,
            ["hmtx"] = metrics,
            ["head"] = Patched("head", (50, 1), (8, 0), (10, 0)),
            ["hhea"] = Patched("hhea", (34, glyphs.Count)),
            ["maxp"] = Patched("maxp", (4, glyphs.Count)),
        };
        foreach (var tag in new[] { "cvt ", "fpgm", "prep" })
        {
            if (Font.Table(tag) is { } hints)
            {
                tables[tag] = hints.ToArray();
            }
        }

        return tables;
    }

    private byte[] Patched(string tag, params ReadOnlySpan<(int At, int Value)> changes)
    {
        var table = Font.Table(tag)!.Value.ToArray();
        foreach (var (at, value) in changes)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);
        }

        return table;
    }
}
