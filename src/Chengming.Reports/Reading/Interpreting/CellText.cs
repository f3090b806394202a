namespace Chengming.Reports.Reading.Interpreting;

/// <summary>What the text of a cell is.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>“/” or a dash alone.</summary>
    NotApplicable,

    /// <summary>A number, with or without a unit or a remark in brackets.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Words,
}

/// <summary>Reads one cell: a number, a mark for not applicable, nothing, or words. Only digits are numbers.</summary>
internal static class CellText
{
    private const int LongestNumber = 24;
    private const int LongestWhole = 15;
    private const int LongestUnit = 2;

    private static readonly string[] Units =
    [
        "人次",
        "件次",
        "万元",
        "件",
        "条",
        "项",
        "个",
        "次",
        "份",
        "宗",
        "起",
        "人",
        "篇",
        "部",
        "家",
        "户",
        "例",
        "期",
    ];

    /// <summary>Units on another scale than the form's: a number with one of them is not the number the form asks for.</summary>
    private static readonly string[] OtherScales = ["亿元", "千元", "百元", "元", "万", "万件", "万条", "万次", "亿"];

    /// <summary>Reads <paramref name="text"/>; <paramref name="value"/> is set when the answer is <see cref="CellKind.Number"/>.</summary>
    public static CellKind Read(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        text = Glyphs.Trim(text);
        if (text.IsEmpty)
        {
            return CellKind.Blank;
        }

        if (text.Length == 1)
        {
            var single = text[0];
            if (Glyphs.IsDigit(single))
            {
                value = Glyphs.Fold(single) - '0';
                return CellKind.Number;
            }

            return IsMark(single) ? CellKind.NotApplicable : CellKind.Words;
        }

        if (TryPlainDigits(text, out var whole))
        {
            value = whole;
            return CellKind.Number;
        }

        if (IsMark(text[0]) && text.Length <= 4 && AllMarks(text))
        {
            return CellKind.NotApplicable;
        }

        return TryNumber(text, out value) ? CellKind.Number : CellKind.Words;
    }

    /// <summary>True for a token that is nothing but a unit (the 件 of “0 件”).</summary>
    public static bool IsUnit(ReadOnlySpan<char> token)
    {
        if (token.Length > LongestUnit)
        {
            return false;
        }

        foreach (var unit in Units)
        {
            if (token.SequenceEqual(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nothing but digits, as nearly all numbers are printed; the first is no 0.</summary>
    private static bool TryPlainDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text[0] is < '1' or > '9' || text.Length > LongestWhole)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = number * 10 + (c - '0');
        }

        return true;
    }

    private static bool IsMark(char c) => (Glyphs.KindOf(c) & (GlyphKind.Dash | GlyphKind.Slash)) != GlyphKind.None;

    private static bool AllMarks(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsMark(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var position = 0;
        var negative = false;
        if (Glyphs.Fold(text[0]) == '+' || (Glyphs.KindOf(text[0]) & GlyphKind.Dash) != GlyphKind.None)
        {
            negative = Glyphs.Fold(text[0]) != '+';
            position = 1;
            while (position < text.Length && Glyphs.IsSpace(text[position]))
            {
                position++;
            }
        }

        var digits = ReadDigits(text, ref position, out var number);
        if (digits == 0)
        {
            return false;
        }

        if (!RestIsUnitOrRemark(text[position..], number == 0))
        {
            return false;
        }

        value = negative ? -number : number;
        return true;
    }

    /// <summary>Digits with thousands separators and a decimal point; 0 when they do not make a number.</summary>
    private static int ReadDigits(ReadOnlySpan<char> text, ref int position, out decimal number)
    {
        long whole = 0;
        var digits = 0;
        var first = '\0';
        number = 0;
        while (position < text.Length && digits < LongestNumber)
        {
            var c = Glyphs.Fold(text[position]);
            if (char.IsAsciiDigit(c))
            {
                first = digits == 0 ? c : first;
                whole = whole * 10 + (c - '0');
                digits++;
                position++;
            }
            else if (digits > 0 && c is ',' or '，' && IsThousand(text[(position + 1)..]))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        // A figure that begins with a superfluous 0 is two figures run together, not one.
        if (digits is 0 or > LongestWhole || (digits > 1 && first == '0'))
        {
            return 0;
        }

        number = whole;
        if (position + 1 < text.Length && Glyphs.Fold(text[position]) == '.' && Glyphs.IsDigit(text[position + 1]))
        {
            position++;
            for (
                var scale = 0.1m;
                position < text.Length && Glyphs.IsDigit(text[position]) && digits < LongestNumber;
                scale /= 10
            )
            {
                number += (Glyphs.Fold(text[position++]) - '0') * scale;
                digits++;
            }
        }

        return digits;
    }

    private static bool IsThousand(ReadOnlySpan<char> text) =>
        text.Length >= 3
        && Glyphs.IsDigit(text[0])
        && Glyphs.IsDigit(text[1])
        && Glyphs.IsDigit(text[2])
        && (text.Length == 3 || !Glyphs.IsDigit(text[3]));

    private static bool RestIsUnitOrRemark(ReadOnlySpan<char> rest, bool isZero)
    {
        rest = Glyphs.Trim(rest);
        if (rest.IsEmpty)
        {
            return true;
        }

        foreach (var unit in Units)
        {
            if (rest.StartsWith(unit))
            {
                return IsRemark(Glyphs.Trim(rest[unit.Length..]), isZero);
            }
        }

        if (isZero)
        {
            foreach (var scale in OtherScales)
            {
                if (rest.SequenceEqual(scale))
                {
                    return true;
                }
            }
        }

        return IsRemark(rest, isZero);
    }

    private static bool IsRemark(ReadOnlySpan<char> rest, bool isZero)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if (Glyphs.Fold(rest[0]) is not ('(' or '[' or '〔') || Glyphs.Fold(rest[^1]) is not (')' or ']' or '〕'))
        {
            return false;
        }

        var inside = Glyphs.Trim(rest[1..^1]);
        if (inside.ContainsAny("()（）"))
        {
            return false;
        }

        foreach (var scale in OtherScales)
        {
            if (!isZero && inside.SequenceEqual(scale))
            {
                return false;
            }
        }

        return true;
    }
}
