using System.Text;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>What a character is good for when labels and figures are read.</summary>
[Flags]
internal enum GlyphKind : byte
{
    None = 0,

    /// <summary>White space of any width, and characters of no width at all.</summary>
    Space = 1,

    /// <summary>0 to 9.</summary>
    Digit = 2,

    /// <summary>A Chinese character or a letter.</summary>
    Letter = 4,

    /// <summary>A Chinese numeral (一 to 十).</summary>
    Numeral = 8,

    /// <summary>A dash of any length.</summary>
    Dash = 16,

    /// <summary>A slash.</summary>
    Slash = 32,
}

/// <summary>
/// Characters as they are meant: full-width forms, circled digits and the radicals that PDF files print in place of Chinese
/// characters (⺠ for 民) are folded, once, into tables.
/// </summary>
internal static class Glyphs
{
    /// <summary>Radicals of the supplement block, which compatibility normalisation leaves alone.</summary>
    private const string Radicals =
        "⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private static readonly char[] Folded = Fold();
    private static readonly GlyphKind[] Kinds = Classify();

    /// <summary>The character in its plain form.</summary>
    public static char Fold(char c) => IsHan(c) ? c : Folded[c];

    /// <summary>What the character is, after folding.</summary>
    public static GlyphKind KindOf(char c) => Kinds[c];

    /// <summary>True for white space, full-width and non-breaking spaces, byte order marks and zero-width characters.</summary>
    public static bool IsSpace(char c) => !IsHan(c) && (Kinds[c] & GlyphKind.Space) != GlyphKind.None;

    /// <summary>True for digits of any width.</summary>
    public static bool IsDigit(char c) => !IsHan(c) && (Kinds[c] & GlyphKind.Digit) != GlyphKind.None;

    /// <summary>True for what a label is made of: letters and digits.</summary>
    public static bool IsWord(char c) =>
        IsHan(c) || (Kinds[c] & (GlyphKind.Letter | GlyphKind.Digit)) != GlyphKind.None;

    /// <summary>The text without white space, full-width forms and radicals folded.</summary>
    public static string Compact(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c))
            {
                result.Append(Fold(c));
            }
        }

        return result.ToString();
    }

    /// <summary>Only the letters and digits of the text, folded.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return buffer[..Words(text, buffer)].ToString();
    }

    /// <summary>Writes the letters and digits of the text into <paramref name="target"/> as far as there is room; returns how many.</summary>
    public static int Words(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (IsWord(c))
            {
                if (length == target.Length)
                {
                    break;
                }

                target[length++] = Fold(c);
            }
        }

        return length;
    }

    /// <summary>The text without white space at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>
    /// True for the block of Chinese characters, all of which are letters in their plain form. Most of every report stands in it, and
    /// the tables need not be asked.
    /// </summary>
    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static char[] Fold()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = c;
            if (
                c
                is (>= '\u2460' and <= '\u2473')
                    or (>= '\u2F00' and <= '\u2FD5')
                    or (>= '\uF900' and <= '\uFAFF')
                    or (>= '\uFF01' and <= '\uFF5E')
            )
            {
                var plain = c.ToString().Normalize(NormalizationForm.FormKC);
                table[i] = plain[^1];
            }
        }

        for (var i = 0; i < Radicals.Length; i += 2)
        {
            table[Radicals[i]] = Radicals[i + 1];
        }

        return table;
    }

    private static GlyphKind[] Classify()
    {
        var table = new GlyphKind[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = Folded[i];
            table[i] =
                char.IsAsciiDigit(c) ? GlyphKind.Digit
                : "一二三四五六七八九十".Contains(c, StringComparison.Ordinal) ? GlyphKind.Letter | GlyphKind.Numeral
                : char.IsLetter(c) || c is '〇' ? GlyphKind.Letter
                : char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD'
                    ? GlyphKind.Space
                : c is '-' or '–' or '—' or '―' or '─' or '−' or '‐' or '‑' or '‒' or '﹣' or '━' ? GlyphKind.Dash
                : c is '/' or '∕' or '⁄' ? GlyphKind.Slash
                : GlyphKind.None;
        }

        return table;
    }
}
