using System.Collections.Frozen;
using System.Globalization;

namespace Chengming.Pdf.Reading.Fonts;

/// <summary>The characters that glyph names stand for: the common ones by list, <c>uni4E00</c> and <c>u2A6B2</c> by rule.</summary>
internal static class GlyphNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Load);

    /// <summary>The text, or null for a name that says nothing (g27, cid1234).</summary>
    public static string? Text(string name)
    {
        if (name == ".notdef")
        {
            return null;
        }

        // A suffix tells variants apart: one.oldstyle is still a one.
        var stem = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
        if (Names.Value.TryGetValue(stem, out var text))
        {
            return text;
        }

        if (stem.StartsWith("uni", StringComparison.Ordinal) && stem.Length >= 7 && stem.Length % 4 == 3)
        {
            return OfUnits(stem.AsSpan(3));
        }

        if (stem.Length is >= 5 and <= 7 && stem[0] == 'u')
        {
            return OfNumber(stem.AsSpan(1));
        }

        return stem.Contains('_', StringComparison.Ordinal) ? OfLigature(stem) : null;
    }

    private static string? OfUnits(ReadOnlySpan<char> digits)
    {
        var characters = new char[digits.Length / 4];
        for (var i = 0; i < characters.Length; i++)
        {
            if (
                !ushort.TryParse(
                    digits.Slice(4 * i, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var unit
                )
            )
            {
                return null;
            }

            characters[i] = (char)unit;
        }

        return new string(characters);
    }

    private static string? OfNumber(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && value is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(value)
            : null;

    private static string? OfLigature(string name)
    {
        var parts = name.Split('_');
        if (parts.Length > 8)
        {
            return null;
        }

        var texts = Array.ConvertAll(parts, Text);
        return Array.Exists(texts, t => t is null) ? null : string.Concat(texts);
    }

    private static FrozenDictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            names[letter.ToString()] = letter.ToString();
            names[char.ToLowerInvariant(letter).ToString()] = char.ToLowerInvariant(letter).ToString();
        }

        using var stream = typeof(GlyphNames).Assembly.GetManifestResourceStream("Reading/Fonts/glyph-names.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is [var name, var code] && name[0] != '#')
            {
                names[name] = char.ConvertFromUtf32(
                    int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                );
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
