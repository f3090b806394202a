using System.Globalization;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>A CMap: which bytes make a code, and the character or the glyph a code stands for.</summary>
internal sealed class CharacterMap
{
    private const int ExpandedUpTo = 256;
    private const int MostRanges = 20_000;

    private readonly List<(int Length, uint Low, uint High)> codeSpace = [];
    private readonly Dictionary<uint, string> characters = [];
    private readonly List<(uint Low, uint High, string First)> characterRanges = [];
    private readonly Dictionary<uint, uint> cids = [];
    private readonly List<(uint Low, uint High, uint First)> cidRanges = [];

    public bool IsVertical { get; set; }

    /// <summary>The map this one builds on (<c>usecmap</c>).</summary>
    public CodeReading? Parent { get; set; }

    public bool HasCodeSpace => codeSpace.Count > 0;

    /// <summary>The map of a font's /ToUnicode entry; null when there is none.</summary>
    public static CharacterMap? ToUnicode(PdfValue value, ObjectStore store)
    {
        if (value.AsStream() is { } stream)
        {
            return Read(stream, store);
        }

        if (value.AsName() is not ("Identity-H" or "Identity-V"))
        {
            return null;
        }

        var identity = new CharacterMap();
        identity.AddCharacters(1, 0xD7FF, "");
        return identity;
    }

    public static CharacterMap Read(PdfStream stream, ObjectStore store)
    {
        var map = new CharacterMap
        {
            IsVertical = store.Resolve(stream.Dictionary, "WMode").AsInt() == 1,
            Parent = store.Resolve(stream.Dictionary, "UseCMap").AsName() is { } name ? CodeReading.Named(name) : null,
        };
        new CharacterMapReader(map, store).Read(store.Decode(stream).Span);
        map.Sort();
        return map;
    }

    public void AddCodeSpace(int length, uint low, uint high)
    {
        if (length is >= 1 and <= 4 && codeSpace.Count < ExpandedUpTo)
        {
            codeSpace.Add((length, low, high));
        }
    }

    public void AddCharacter(uint code, string text) => characters[code] = text;

    public void AddCharacters(uint low, uint high, string first)
    {
        if (high < low)
        {
            return;
        }

        if (high - low >= ExpandedUpTo)
        {
            if (characterRanges.Count < MostRanges)
            {
                characterRanges.Add((low, high, first));
            }

            return;
        }

        for (var i = 0u; i <= high - low; i++)
        {
            characters[low + i] = Following(first, i);
        }
    }

    public void AddCids(uint low, uint high, uint first)
    {
        if (high < low)
        {
            return;
        }

        if (low == high)
        {
            cids[low] = first;
        }
        else if (cidRanges.Count < MostRanges)
        {
            cidRanges.Add((low, high, first));
        }
    }

    /// <summary>The characters a code stands for; null when the map does not say.</summary>
    public string? Text(uint code)
    {
        if (!characters.TryGetValue(code, out var text))
        {
            if (Find(characterRanges, code) is not { } range)
            {
                return null;
            }

            text = range.First.Length == 0 ? ((char)code).ToString() : Following(range.First, code - range.Low);
        }

        // Producers write U+0000 and U+FFFD for "unknown".
        return text is "\0" or "�" ? null : text;
    }

    public uint? Cid(uint code) =>
        cids.TryGetValue(code, out var cid) ? cid
        : Find(cidRanges, code) is { } range ? range.First + (code - range.Low)
        : null;

    public uint Next(ReadOnlySpan<byte> shown, ref int at, out int length)
    {
        var code = 0u;
        var longest = Math.Min(4, shown.Length - at);
        for (length = 1; length <= longest; length++)
        {
            code = (code << 8) | shown[at + length - 1];
            if (IsInCodeSpace(code, length))
            {
                at += length;
                return code;
            }
        }

        // No code: pass over as many bytes as the shortest code has.
        var shortest = codeSpace.Count == 0 ? 2 : codeSpace.Min(c => c.Length);
        length = Math.Min(shortest, shown.Length - at);
        code = 0;
        for (var i = 0; i < length; i++)
        {
            code = (code << 8) | shown[at++];
        }

        return code;
    }

    /// <summary>Each byte must lie between the bytes of the limits, not just the whole between the wholes.</summary>
    private bool IsInCodeSpace(uint code, int length)
    {
        foreach (var (l, low, high) in codeSpace)
        {
            if (l != length)
            {
                continue;
            }

            var inside = true;
            for (var shift = 0; shift < 8 * length && inside; shift += 8)
            {
                var b = (code >> shift) & 255;
                inside = b >= ((low >> shift) & 255) && b <= ((high >> shift) & 255);
            }

            if (inside)
            {
                return true;
            }
        }

        return false;
    }

    private void Sort()
    {
        characterRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
        cidRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
    }

    private static (uint Low, T First)? Find<T>(List<(uint Low, uint High, T First)> ranges, uint code)
    {
        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].High < code)
            {
                low = middle + 1;
            }
            else if (ranges[middle].Low > code)
            {
                high = middle - 1;
            }
            else
            {
                return (ranges[middle].Low, ranges[middle].First);
            }
        }

        return null;
    }

    private static string Following(string first, uint distance)
    {
        if (distance == 0 || first.Length == 0)
        {
            return first;
        }

        if (first.Length >= 2 && char.IsSurrogatePair(first, first.Length - 2))
        {
            var value = char.ConvertToUtf32(first, first.Length - 2) + distance;
            return value <= 0x10FFFF
                ? string.Concat(first.AsSpan(0, first.Length - 2), char.ConvertFromUtf32((int)value))
                : first;
        }

        var last = (char)(first[^1] + distance);
        return string.Create(CultureInfo.InvariantCulture, $"{first.AsSpan(0, first.Length - 1)}{last}");
    }
}
