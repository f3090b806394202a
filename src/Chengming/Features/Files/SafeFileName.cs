using System.Globalization;
using System.Text;
using Chengming.Law;

namespace Chengming.Features.Files;

/// <summary>Makes a file name that every system can store and that shows what it is: no control characters, no turned writing, no folders.</summary>
[Term("安全文件名")]
public static class SafeFileName
{
    private const int LongestBytes = 200;
    private const int LongestExtension = 20;
    private const string Nameless = "未命名文件";

    private static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }),
    ];

    /// <summary>The name without what is dangerous in it; never empty, at most 200 bytes in UTF-8.</summary>
    public static string Clean(string name)
    {
        // Some browsers send the whole path.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (IsSafe(rune))
            {
                kept.Append(rune);
            }
        }

        var plain = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '\u3000');
        var stem = Path.GetFileNameWithoutExtension(plain).TrimEnd(' ', '.');
        var extension = Path.GetExtension(plain);
        if (plain.Length == 0)
        {
            return Nameless;
        }

        if (Devices.Contains(stem.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase))
        {
            stem = "_" + stem;
        }

        extension = extension.Length > LongestExtension ? "" : extension;
        return Shortened(stem.Length == 0 ? Nameless : stem, LongestBytes - Encoding.UTF8.GetByteCount(extension))
            + extension;
    }

    // Format characters (bidi overrides such as U+202E, zero widths) let a name look like another one.
    private static bool IsSafe(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            )
        && !(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal));

    private static string Shortened(string stem, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(stem) <= bytes)
        {
            return stem;
        }

        var kept = new StringBuilder();
        var left = bytes;
        foreach (var rune in stem.EnumerateRunes())
        {
            if ((left -= rune.Utf8SequenceLength) < 0)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.ToString();
    }
}
