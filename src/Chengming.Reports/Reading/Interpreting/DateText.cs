namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A date as printed: 2023年1月1日, 2023.1.1, 2023-01-01, 二〇二三年一月一日, 2023年1月.</summary>
internal static class DateText
{
    /// <summary>Reads a date at the start of <paramref name="text"/>; the year may be that of <paramref name="before"/>.</summary>
    /// <param name="text">Begins with the date.</param>
    /// <param name="before">The first date of a range, for the second one.</param>
    /// <param name="isEnd">A month without a day is its last day when true, else its first.</param>
    public static (DateOnly Date, int Length)? Read(ReadOnlySpan<char> text, DateOnly? before, bool isEnd)
    {
        var at = 0;
        if (Number(text, ref at, 4) is not { } first)
        {
            return null;
        }

        int year;
        int month;
        if (first is >= 2000 and <= 2099)
        {
            year = first;
            if (!Mark(text, ref at, "年.-/") || Number(text, ref at, 2) is not { } second)
            {
                return null;
            }

            month = second;
        }
        else if (before is { } known)
        {
            (year, month) = (known.Year, first);
        }
        else
        {
            return null;
        }

        if (!Mark(text, ref at, "月.-/"))
        {
            return null;
        }

        var end = at;
        var day = Number(text, ref at, 2);
        if (day is not null)
        {
            var hasMark = Mark(text, ref at, "日号");
            end = at;
            if (!hasMark && text[at - 1] is '年')
            {
                day = null;
            }
        }

        if (month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return (new DateOnly(year, month, day ?? (isEnd ? DateTime.DaysInMonth(year, month) : 1)), end);
    }

    private static bool Mark(ReadOnlySpan<char> text, ref int at, string marks)
    {
        var position = Skip(text, at);
        if (position < text.Length && marks.Contains(Glyphs.Fold(text[position]), StringComparison.Ordinal))
        {
            at = position + 1;
            return true;
        }

        return false;
    }

    private static int? Number(ReadOnlySpan<char> text, ref int at, int longest)
    {
        var position = Skip(text, at);
        var (value, digits) = (0, 0);
        for (; position < text.Length && digits < longest && Glyphs.IsDigit(text[position]); position++, digits++)
        {
            value = value * 10 + (Glyphs.Fold(text[position]) - '0');
        }

        if (digits == 0)
        {
            return Chinese(text, ref at, longest);
        }

        at = position;
        return value;
    }

    private static int? Chinese(ReadOnlySpan<char> text, ref int at, int longest)
    {
        var position = Skip(text, at);
        var (value, digits) = (0, 0);
        for (; position < text.Length && digits < Math.Max(longest, 3); position++, digits++)
        {
            var c = text[position];
            var digit = c is '〇' or '○' or '零' ? 0 : "一二三四五六七八九十".IndexOf(c, StringComparison.Ordinal) + 1;
            if (digit == 0 && c is not ('〇' or '○' or '零'))
            {
                break;
            }

            value =
                digit == 10 ? Math.Max(value, 1) * 10
                : longest == 4 ? value * 10 + digit
                : value + digit;
        }

        if (digits == 0)
        {
            return null;
        }

        at = position;
        return value;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Glyphs.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
