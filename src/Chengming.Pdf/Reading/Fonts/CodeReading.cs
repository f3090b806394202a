using System.Buffers.Binary;
using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>How the bytes of a composite font's strings part into codes, and what a code alone says of its character.</summary>
internal abstract class CodeReading
{
    public bool IsVertical { get; protected init; }

    public static CodeReading For(PdfValue encoding, ObjectStore store)
    {
        if (encoding.AsStream() is { } stream)
        {
            return new EmbeddedCodes(CharacterMap.Read(stream, store));
        }

        return Named(encoding.AsName() ?? "Identity-H");
    }

    /// <summary>The predefined CMaps (ISO 32000-1, 9.7.5.2), as far as the runtime's encodings know their characters.</summary>
    public static CodeReading Named(string name)
    {
        var isVertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        var stem = name.EndsWith("-H", StringComparison.Ordinal) || isVertical ? name[..^2] : name;
        if (stem.EndsWith("-UCS2", StringComparison.Ordinal) || stem.EndsWith("-UTF16", StringComparison.Ordinal))
        {
            return new Utf16Codes(isVertical);
        }

        if (stem.EndsWith("-UTF8", StringComparison.Ordinal))
        {
            return new Utf8Codes(isVertical);
        }

        // ASCII selects proportional glyphs (CID 1 …) in GBKp, GBK2K and GBpc, half-width ones (CID 814 …) in the others.
        return stem switch
        {
            "GBK-EUC" => new GbCodes(936, 814, isVertical, hasLongCodes: false),
            "GBKp-EUC" => new GbCodes(936, 1, isVertical, hasLongCodes: false),
            "GBK2K" => new GbCodes(54936, 1, isVertical, hasLongCodes: true),
            "GB-EUC" => new GbCodes(936, 814, isVertical, hasLongCodes: false),
            "GBpc-EUC" => new GbCodes(936, 1, isVertical, hasLongCodes: false),
            _ => new PlainTwoByteCodes(isVertical),
        };
    }

    public abstract uint Next(ReadOnlySpan<byte> shown, ref int at, out int length);

    /// <summary>The character the code is, or null when it only selects a glyph.</summary>
    public abstract string? Text(uint code, int length);

    /// <summary>The glyph's number in the font.</summary>
    public abstract uint Cid(uint code, int length);

    protected static uint TwoBytes(ReadOnlySpan<byte> shown, ref int at, out int length)
    {
        length = Math.Min(2, shown.Length - at);
        var code = length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(shown[at..]) : shown[at];
        at += length;
        return code;
    }

    /// <summary>In Adobe-GB1 the printable ASCII characters are glyphs 1 to 95; all others are full width here.</summary>
    protected static uint GbCid(string? text, uint firstAscii) =>
        text is [>= ' ' and <= '~'] ? text[0] - (uint)' ' + firstAscii : uint.MaxValue;
}

/// <summary>Identity-H and Identity-V, and unknown names: the code is the glyph.</summary>
internal sealed class PlainTwoByteCodes : CodeReading
{
    public PlainTwoByteCodes(bool isVertical) => IsVertical = isVertical;

    public override uint Next(ReadOnlySpan<byte> shown, ref int at, out int length) =>
        TwoBytes(shown, ref at, out length);

    public override string? Text(uint code, int length) => null;

    public override uint Cid(uint code, int length) => code;
}

/// <summary>UniGB-UCS2, UniGB-UTF16: the code is the character.</summary>
internal sealed class Utf16Codes : CodeReading
{
    public Utf16Codes(bool isVertical) => IsVertical = isVertical;

    public override uint Next(ReadOnlySpan<byte> shown, ref int at, out int length)
    {
        var high = TwoBytes(shown, ref at, out length);
        if (!char.IsHighSurrogate((char)high) || shown.Length - at < 2)
        {
            return high;
        }

        var low = TwoBytes(shown, ref at, out _);
        length = 4;
        return (high << 16) | low;
    }

    public override string? Text(uint code, int length) =>
        length switch
        {
            2 => char.IsSurrogate((char)code) ? null : ((char)code).ToString(),
            4 when char.IsLowSurrogate((char)code) => new string([(char)(code >> 16), (char)code]),
            _ => null,
        };

    public override uint Cid(uint code, int length) => GbCid(Text(code, length), 1);
}

/// <summary>UniGB-UTF8.</summary>
internal sealed class Utf8Codes : CodeReading
{
    public Utf8Codes(bool isVertical) => IsVertical = isVertical;

    public override uint Next(ReadOnlySpan<byte> shown, ref int at, out int length)
    {
        length = Math.Min(
            shown[at] switch
            {
                >= 0xF0 => 4,
                >= 0xE0 => 3,
                >= 0xC0 => 2,
                _ => 1,
            },
            shown.Length - at
        );
        var code = 0u;
        for (var i = 0; i < length; i++)
        {
            code = (code << 8) | shown[at++];
        }

        return code;
    }

    public override string? Text(uint code, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, code);
        var text = Encoding.UTF8.GetString(bytes[(4 - length)..]);
        return text.Contains('�', StringComparison.Ordinal) ? null : text;
    }

    public override uint Cid(uint code, int length) => GbCid(Text(code, length), 1);
}

/// <summary>The GB 2312, GBK and GB 18030 CMaps: the code is the character in that encoding.</summary>
internal sealed class GbCodes : CodeReading
{
    private readonly Encoding encoding;
    private readonly uint firstAscii;
    private readonly bool hasLongCodes;

    public GbCodes(int codePage, uint firstAscii, bool isVertical, bool hasLongCodes)
    {
        encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        this.firstAscii = firstAscii;
        this.hasLongCodes = hasLongCodes;
        IsVertical = isVertical;
    }

    public override uint Next(ReadOnlySpan<byte> shown, ref int at, out int length)
    {
        if (shown[at] is <= 0x80 or 0xFF || shown.Length - at < 2)
        {
            length = 1;
            return shown[at++];
        }

        if (hasLongCodes && shown[at + 1] is >= 0x30 and <= 0x39 && shown.Length - at >= 4)
        {
            var code = BinaryPrimitives.ReadUInt32BigEndian(shown[at..]);
            at += 4;
            length = 4;
            return code;
        }

        return TwoBytes(shown, ref at, out length);
    }

    public override string? Text(uint code, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, code);
        var text = encoding.GetString(bytes[(4 - length)..]);
        return text is "" or "?" && code != '?' || text.Contains('�', StringComparison.Ordinal) ? null : text;
    }

    public override uint Cid(uint code, int length) => GbCid(Text(code, length), firstAscii);
}

/// <summary>A CMap that the file brings itself.</summary>
internal sealed class EmbeddedCodes : CodeReading
{
    private readonly CharacterMap map;

    public EmbeddedCodes(CharacterMap map)
    {
        this.map = map;
        IsVertical = map.IsVertical;
    }

    public override uint Next(ReadOnlySpan<byte> shown, ref int at, out int length) =>
        map.HasCodeSpace || map.Parent is null
            ? map.Next(shown, ref at, out length)
            : map.Parent.Next(shown, ref at, out length);

    public override string? Text(uint code, int length) => map.Text(code) ?? map.Parent?.Text(code, length);

    public override uint Cid(uint code, int length) => map.Cid(code) ?? map.Parent?.Cid(code, length) ?? 0;
}
