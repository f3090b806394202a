using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>
/// The characters of an embedded TrueType or OpenType font's glyphs: its <c>cmap</c> table read backwards. The last resort
/// when a PDF names glyphs only by number.
/// </summary>
internal sealed class GlyphCharacters
{
    /// <summary>No font maps more characters than this to its at most 65 535 glyphs; a hostile one may claim to.</summary>
    private const int MostMappings = 300_000;

    private readonly Dictionary<int, int> characters = [];
    private readonly Dictionary<int, int> glyphsOfBytes = [];
    private ReadOnlyMemory<byte> glyphOfCid;
    private int mappings;

    private GlyphCharacters() { }

    /// <summary>Null when the font is not embedded, is of another kind, or has no map of Unicode.</summary>
    public static GlyphCharacters? Open(PdfDictionary font, PdfDictionary descriptor, ObjectStore store)
    {
        var program =
            store.Resolve(descriptor, "FontFile2").AsStream() ?? store.Resolve(descriptor, "FontFile3").AsStream();
        if (program is null)
        {
            return null;
        }

        var result = new GlyphCharacters();
        if (store.Resolve(font, "CIDToGIDMap").AsStream() is { } map)
        {
            result.glyphOfCid = store.Decode(map);
        }

        result.ReadTables(store.Decode(program).Span);
        return result.characters.Count == 0 ? null : result;
    }

    public string? OfCid(uint cid)
    {
        var glyph = cid;
        if (!glyphOfCid.IsEmpty)
        {
            if (cid >= glyphOfCid.Length / 2)
            {
                return null;
            }

            glyph = BinaryPrimitives.ReadUInt16BigEndian(glyphOfCid.Span[((int)cid * 2)..]);
        }

        return OfGlyph(glyph);
    }

    /// <summary>The character of a one-byte code of a symbolic TrueType font, by way of its glyph.</summary>
    public string? OfByte(byte code) => glyphsOfBytes.TryGetValue(code, out var glyph) ? OfGlyph((uint)glyph) : null;

    private string? OfGlyph(uint glyph) =>
        glyph is > 0 and <= ushort.MaxValue && characters.TryGetValue((int)glyph, out var character)
            ? char.ConvertFromUtf32(character)
            : null;

    private void ReadTables(ReadOnlySpan<byte> font)
    {
        if (font.Length < 12)
        {
            return;
        }

        var count = U16(font, 4);
        for (var i = 0; i < count && 12 + (16 * i) + 16 <= font.Length; i++)
        {
            var record = font.Slice(12 + (16 * i), 16);
            if (
                record[..4].SequenceEqual("cmap"u8)
                && BinaryPrimitives.ReadUInt32BigEndian(record[8..]) is var at
                && at < font.Length
            )
            {
                ReadCmap(font[(int)at..]);
                return;
            }
        }
    }

    private void ReadCmap(ReadOnlySpan<byte> cmap)
    {
        var count = U16(cmap, 2);
        for (var i = 0; i < count && 4 + (8 * i) + 8 <= cmap.Length; i++)
        {
            var (platform, encoding) = (U16(cmap, 4 + (8 * i)), U16(cmap, 6 + (8 * i)));
            var offset = BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + (8 * i))..]);
            if (offset >= cmap.Length)
            {
                continue;
            }

            var isUnicode = platform == 0 ? encoding != 5 : platform == 3 && encoding is 1 or 10;
            var isBytes = (platform == 1 && encoding == 0) || (platform == 3 && encoding == 0);
            if (isUnicode || isBytes)
            {
                ReadMap(cmap[(int)offset..], isUnicode);
            }
        }
    }

    private void ReadMap(ReadOnlySpan<byte> map, bool isUnicode)
    {
        switch (U16(map, 0))
        {
            case 0:
                for (var code = 0; code < 256 && 6 + code < map.Length; code++)
                {
                    Add(code, map[6 + code], isUnicode);
                }

                break;
            case 4:
                ReadSegments(map, isUnicode);
                break;
            case 6:
                for (int i = 0, count = U16(map, 8); i < count; i++)
                {
                    Add(U16(map, 6) + i, U16(map, 10 + (2 * i)), isUnicode);
                }

                break;
            case 12:
                ReadGroups(map, isUnicode);
                break;
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> map, bool isUnicode)
    {
        var doubled = U16(map, 6) & ~1;
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var last = U16(map, 14 + segment);
            var first = U16(map, 16 + doubled + segment);
            var delta = U16(map, 16 + (2 * doubled) + segment);
            var rangeAt = 16 + (3 * doubled) + segment;
            var range = U16(map, rangeAt);
            for (var code = first; code <= last && code < 0xFFFF && mappings < MostMappings; code++)
            {
                var glyph = range == 0 ? code : U16(map, rangeAt + range + (2 * (code - first)));
                if (glyph != 0 || range == 0)
                {
                    Add(code, (glyph + delta) & 0xFFFF, isUnicode);
                }
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> map, bool isUnicode)
    {
        if (map.Length < 16)
        {
            return;
        }

        var groups = MemoryMarshal.Cast<byte, uint>(map[16..]);
        for (var i = 0; i + 2 < groups.Length; i += 3)
        {
            var first = BinaryPrimitives.ReverseEndianness(groups[i]);
            var last = Math.Min(BinaryPrimitives.ReverseEndianness(groups[i + 1]), 0x10FFFFu);
            var glyph = BinaryPrimitives.ReverseEndianness(groups[i + 2]);
            for (var code = first; code <= last && mappings < MostMappings; code++)
            {
                Add((int)code, (int)Math.Min(glyph + (code - first), ushort.MaxValue), isUnicode);
            }
        }
    }

    private void Add(int code, int glyph, bool isUnicode)
    {
        mappings++;
        if (!isUnicode)
        {
            // Symbolic fonts put their byte codes at F000 and above.
            glyphsOfBytes.TryAdd(code & 0xFF, glyph);
            return;
        }

        var isCharacter = code is > 0x1F and <= 0x10FFFF and not (>= 0xD800 and <= 0xF8FF);
        if (
            isCharacter
            && (!characters.TryGetValue(glyph, out var known) || (IsSecondChoice(known) && !IsSecondChoice(code)))
        )
        {
            characters[glyph] = code;
        }
    }

    /// <summary>Radicals and compatibility forms share glyphs with ordinary characters, which come first.</summary>
    private static bool IsSecondChoice(int character) =>
        character
            is (>= 0x2E80 and <= 0x2FDF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE4F)
                or 0xA0
                or 0xAD
                or (>= 0x2F800 and <= 0x2FA1F);

    private static int U16(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : 0;
}
