using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>Reads the PostScript of a CMap, as far as CMaps use it.</summary>
internal sealed class CharacterMapReader(CharacterMap map, ObjectStore store)
{
    private static readonly ulong EndCodeSpace = PdfValue.Pack("endcodespacerange"u8);
    private static readonly ulong EndCharacters = PdfValue.Pack("endbfchar"u8);
    private static readonly ulong EndCharacterRanges = PdfValue.Pack("endbfrange"u8);
    private static readonly ulong EndCids = PdfValue.Pack("endcidchar"u8);
    private static readonly ulong EndCidRanges = PdfValue.Pack("endcidrange"u8);
    private static readonly ulong Define = PdfValue.Pack("def"u8);
    private static readonly ulong UseMap = PdfValue.Pack("usecmap"u8);

    private readonly List<PdfValue> operands = [];

    public void Read(ReadOnlySpan<byte> data)
    {
        var reader = new ObjectReader(data, 0, store.Names, store.Allowance);
        while (reader.Read() is { Kind: not PdfKind.EndOfInput } token)
        {
            if (token.Kind != PdfKind.Keyword)
            {
                store.Allowance.TakeValue();
                operands.Add(token);
                continue;
            }

            Execute(token.AsKeyword());
            operands.Clear();
        }
    }

    private void Execute(ulong keyword)
    {
        if (keyword == EndCharacters)
        {
            for (var i = 0; i + 1 < operands.Count; i += 2)
            {
                if (Code(i) is { } code && Text(operands[i + 1]) is { } text)
                {
                    map.AddCharacter(code, text);
                }
            }
        }
        else if (keyword == EndCharacterRanges)
        {
            AddCharacterRanges();
        }
        else if (keyword == EndCodeSpace)
        {
            for (var i = 0; i + 1 < operands.Count; i += 2)
            {
                if (Code(i) is { } low && Code(i + 1) is { } high)
                {
                    map.AddCodeSpace(operands[i].AsText()!.Length, low, high);
                }
            }
        }
        else if (keyword == EndCids)
        {
            for (var i = 0; i + 1 < operands.Count; i += 2)
            {
                if (Code(i) is { } code)
                {
                    map.AddCids(code, code, (uint)operands[i + 1].AsInt());
                }
            }
        }
        else if (keyword == EndCidRanges)
        {
            for (var i = 0; i + 2 < operands.Count; i += 3)
            {
                if (Code(i) is { } low && Code(i + 1) is { } high)
                {
                    map.AddCids(low, high, (uint)operands[i + 2].AsInt());
                }
            }
        }
        else if (keyword == UseMap && operands.Count > 0 && operands[^1].AsName() is { } name)
        {
            map.Parent = CodeReading.Named(name);
        }
        else if (keyword == Define && operands.Count >= 2 && operands[^2].AsName() == "WMode")
        {
            map.IsVertical = operands[^1].AsInt() == 1;
        }
    }

    private void AddCharacterRanges()
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
        {
            if (Code(i) is not { } low || Code(i + 1) is not { } high)
            {
                continue;
            }

            if (operands[i + 2].AsArray() is { } list)
            {
                for (var k = 0u; k < list.Length && low + k <= high; k++)
                {
                    if (Text(list[k]) is { } text)
                    {
                        map.AddCharacter(low + k, text);
                    }
                }
            }
            else if (Text(operands[i + 2]) is { } first)
            {
                map.AddCharacters(low, high, first);
            }
        }
    }

    private uint? Code(int operand)
    {
        if (operands[operand].AsText() is not { Length: >= 1 and <= 4 } bytes)
        {
            return null;
        }

        var code = 0u;
        foreach (var b in bytes)
        {
            code = (code << 8) | b;
        }

        return code;
    }

    private static string? Text(PdfValue value) =>
        value.AsText() switch
        {
            null or { Length: 0 or > 64 } => null,
            [var single] => ((char)single).ToString(),
            var bytes => Encoding.BigEndianUnicode.GetString(bytes),
        };
}
