namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Years as they are printed: 2023, ２０２３, 二〇二三, 二○二三, 二零二三.</summary>
internal static class YearText
{
    /// <summary>Finds the first year followed by 年 in <paramref name="text"/>; <paramref name="start"/> and <paramref name="length"/> take in 年 and 年度.</summary>
    public static int? Find(ReadOnlySpan<char> text, out int start, out int length)
    {
        for (start = 0; start + 4 < text.Length; start++)
        {
            if (At(text[start..], out length) is { } year)
            {
                return year;
            }
        }

        length = 0;
        return null;
    }

    private static int? At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = DigitOf(text[i]);
            if (digit < 0)
            {
                return null;
            }

            year = year * 10 + digit;
        }

        if (text[4] != '年' || year is < 2000 or > 2099)
        {
            return null;
        }

        length = text.Length > 5 && text[5] == '度' ? 6 : 5;
        return year;
    }

    private static int DigitOf(char c) =>
        Glyphs.IsDigit(c) ? Glyphs.Fold(c) - '0'
        : c is '〇' or '○' or '零' or 'Ｏ' or 'O' or '０' or '◯' ? 0
        : "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? index + 1
        : -1;
}
