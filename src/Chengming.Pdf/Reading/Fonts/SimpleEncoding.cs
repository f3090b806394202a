using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>The characters of a one-byte font's codes: a base encoding, the differences from it, the font program's own.</summary>
internal sealed class SimpleEncoding
{
    private const int Symbolic = 4;

    private readonly string?[] characters = new string?[256];
    private GlyphCharacters? program;

    private SimpleEncoding() { }

    public static SimpleEncoding Read(PdfDictionary font, PdfDictionary descriptor, ObjectStore store)
    {
        var result = new SimpleEncoding();
        var encoding = store.Resolve(font, "Encoding");
        var entries = encoding.AsDictionary();
        var baseName = encoding.AsName() ?? (entries is null ? null : store.Resolve(entries, "BaseEncoding").AsName());
        var subtype = store.Resolve(font, "Subtype").AsName();
        var isSymbolic = (store.Resolve(descriptor, "Flags").AsInt() & Symbolic) != 0;
        if (StandardEncodings.Named(baseName) is { } named)
        {
            named.CopyTo(result.characters, 0);
        }
        else if (subtype == "TrueType" && isSymbolic)
        {
            result.program = GlyphCharacters.Open(font, descriptor, store);
        }
        else if (subtype != "Type3")
        {
            StandardEncodings.Named("StandardEncoding")!.CopyTo(result.characters, 0);
            if (store.Resolve(descriptor, "FontFile").AsStream() is { } type1)
            {
                result.TakeBuiltIn(store.Decode(type1).Span, store);
            }
        }

        if (entries is not null)
        {
            result.Apply(store.Resolve(entries, "Differences").AsArray() ?? [], store);
        }

        return result;
    }

    /// <summary>The character, or null when nothing says.</summary>
    public string? Text(byte code) => characters[code] ?? program?.OfByte(code);

    private void Apply(PdfValue[] differences, ObjectStore store)
    {
        var code = 0;
        foreach (var item in differences)
        {
            var value = store.Resolve(item);
            if (value.IsNumber)
            {
                code = value.AsInt(-1);
            }
            else if (value.AsName() is { } name)
            {
                if (code is >= 0 and < 256)
                {
                    characters[code] = GlyphNames.Text(name);
                }

                code++;
            }
        }
    }

    /// <summary>A Type 1 program lists its own encoding in clear text: <c>dup 65 /A put</c>.</summary>
    private void TakeBuiltIn(ReadOnlySpan<byte> program, ObjectStore store)
    {
        var start = program.IndexOf("/Encoding"u8);
        if (start < 0 || program[start..].StartsWith("/Encoding StandardEncoding"u8))
        {
            return;
        }

        var reader = new ObjectReader(program, start, store.Names, store.Allowance);
        Array.Clear(characters);
        for (var tokens = 0; tokens < 2048; tokens++)
        {
            var token = reader.Read();
            if (token.Kind == PdfKind.EndOfInput || token.IsKeyword("def"u8) || token.IsKeyword("eexec"u8))
            {
                return;
            }

            if (token.IsKeyword("dup"u8))
            {
                var code = reader.Read().AsInt(-1);
                if (reader.Read().AsName() is { } name && code is >= 0 and < 256)
                {
                    characters[code] = GlyphNames.Text(name);
                }
            }
        }
    }
}

/// <summary>The encodings the format names (ISO 32000-1, annex D).</summary>
internal static class StandardEncodings
{
    private static readonly Lazy<string?[]> WinAnsi = new(() => OfCodePage(1252));
    private static readonly Lazy<string?[]> MacRoman = new(() => OfCodePage(10000));
    private static readonly Lazy<string?[]> Standard = new(MakeStandard);

    /// <summary>Codes of StandardEncoding above ASCII, as the annex prints them.</summary>
    private const string StandardFromA1 =
        "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\0–†‡·\0¶•‚„”»…‰\0¿\0`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ—\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0\0æ\0\0\0ı\0\0łøœß";

    public static string?[]? Named(string? name) =>
        name switch
        {
            "WinAnsiEncoding" => WinAnsi.Value,
            "MacRomanEncoding" => MacRoman.Value,
            "StandardEncoding" => Standard.Value,
            _ => null,
        };

    private static string?[] OfCodePage(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var characters = new string?[256];
        for (var code = 0x20; code < 256; code++)
        {
            var text = encoding.GetString([(byte)code]);
            characters[code] = char.IsControl(text[0]) || text[0] == '�' ? null : text;
        }

        return characters;
    }

    private static string?[] MakeStandard()
    {
        var characters = new string?[256];
        for (var code = 0x20; code < 0x7F; code++)
        {
            characters[code] = ((char)code).ToString();
        }

        characters['\''] = "’";
        characters['`'] = "‘";
        for (var i = 0; i < StandardFromA1.Length; i++)
        {
            characters[0xA1 + i] = StandardFromA1[i] == '\0' ? null : StandardFromA1[i].ToString();
        }

        return characters;
    }
}
