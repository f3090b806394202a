using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>How a heading or an item is numbered.</summary>
internal enum NumberingStyle : byte
{
    None,

    /// <summary>一、 or 第一部分.</summary>
    Chapter,

    /// <summary>（一）, (1), ①.</summary>
    Bracket,

    /// <summary>1. or 1、.</summary>
    Arabic,

    /// <summary>一是, 一方面.</summary>
    Running,
}

/// <summary>The number that begins a heading, a row label or an item.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Numbering(NumberingStyle Style, int Number, int Length)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Reads the number at the start of <paramref name="text"/>; style None when there is none.</summary>
    public static Numbering Read(ReadOnlySpan<char> text)
    {
        var at = SkipSpaces(text, 0);
        if (at == text.Length)
        {
            return default;
        }

        var first = text[at];
        if (first is >= '\u2460' and <= '\u2473')
        {
            return new(NumberingStyle.Bracket, first - '\u2460' + 1, SkipSpaces(text, at + 1));
        }

        if (first is >= '\u3220' and <= '\u3229')
        {
            return new(NumberingStyle.Bracket, first - '\u3220' + 1, SkipSpaces(text, at + 1));
        }

        if (first is >= '\u2474' and <= '\u247C')
        {
            return new(NumberingStyle.Bracket, first - '\u2474' + 1, SkipSpaces(text, at + 1));
        }

        var folded = Glyphs.Fold(first);
        if (folded is '(' or '[' or '〔' or '【')
        {
            return Bracketed(text, at + 1);
        }

        if (folded == '第')
        {
            return Worded(text, at + 1);
        }

        var number = ReadNumber(text, ref at, out var arabic);
        return number == 0 ? default : AfterNumber(text, at, number, arabic);
    }

    private static Numbering AfterNumber(ReadOnlySpan<char> text, int at, int number, bool arabic)
    {
        at = SkipSpaces(text, at);
        if (at == text.Length)
        {
            return default;
        }

        var mark = Glyphs.Fold(text[at]);
        if (mark is '、' or '.' or '。' or '·' or ':' || (mark is ')' && arabic) || (mark is ',' && !arabic))
        {
            var style = arabic ? NumberingStyle.Arabic : NumberingStyle.Chapter;
            return new(style, number, SkipSpaces(text, at + 1));
        }

        if (!arabic && mark == '是')
        {
            return new(NumberingStyle.Running, number, SkipSpaces(text, at + 1));
        }

        return default;
    }

    private static Numbering Bracketed(ReadOnlySpan<char> text, int at)
    {
        at = SkipSpaces(text, at);
        var number = ReadNumber(text, ref at, out _);
        at = SkipSpaces(text, at);
        if (number == 0 || at == text.Length || Glyphs.Fold(text[at]) is not (')' or ']' or '〕' or '】'))
        {
            return default;
        }

        at = SkipSpaces(text, at + 1);
        if (at < text.Length && Glyphs.Fold(text[at]) is '、' or '.')
        {
            at = SkipSpaces(text, at + 1);
        }

        return new(NumberingStyle.Bracket, number, at);
    }

    private static Numbering Worded(ReadOnlySpan<char> text, int at)
    {
        at = SkipSpaces(text, at);
        var number = ReadNumber(text, ref at, out _);
        if (number == 0)
        {
            return default;
        }

        var rest = text[at..];
        foreach (var word in (ReadOnlySpan<string>)["部分", "章", "、"])
        {
            if (rest.StartsWith(word))
            {
                at = SkipSpaces(text, at + word.Length);
                if (at < text.Length && Glyphs.Fold(text[at]) is '、' or ':' or '.')
                {
                    at = SkipSpaces(text, at + 1);
                }

                return new(NumberingStyle.Chapter, number, at);
            }
        }

        return default;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, ref int at, out bool arabic)
    {
        var number = 0;
        arabic = at < text.Length && Glyphs.IsDigit(text[at]);
        if (arabic)
        {
            var digits = 0;
            for (; at < text.Length && Glyphs.IsDigit(text[at]) && digits < 3; at++, digits++)
            {
                number = number * 10 + (Glyphs.Fold(text[at]) - '0');
            }

            return digits < 3 ? number : 0;
        }

        for (var count = 0; at < text.Length && count < 3; at++, count++)
        {
            var digit = Numerals.IndexOf(Glyphs.Fold(text[at]), StringComparison.Ordinal) + 1;
            if (digit == 0)
            {
                break;
            }

            number = digit == 10 ? Math.Max(number, 1) * 10 : number + digit;
        }

        return number;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Glyphs.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
