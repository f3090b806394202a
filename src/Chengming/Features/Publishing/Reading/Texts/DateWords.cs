using System.Globalization;
using System.Text.RegularExpressions;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>Dates as they stand in a text: 2023年5月10日, 二〇二三年五月十日, 5月10日.</summary>
internal static partial class DateWords
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Dates with a month and a day; the year may be missing.</summary>
    public static IEnumerable<DateWord> In(Passage passage)
    {
        foreach (Match match in Shape().Matches(passage.Plain))
        {
            int? year = match.Groups["year"] is { Success: true } y ? Number(y.Value) : null;
            yield return new DateWord(
                passage.Words(match),
                year,
                Number(match.Groups["month"].Value),
                Number(match.Groups["day"].Value)
            );
        }
    }

    /// <summary>A whole text that is a date.</summary>
    public static DateOnly? Whole(string plain) =>
        Shape().Match(plain.Trim()) is { Success: true, Index: 0 } match
        && match.Length == plain.Trim().Length
        && match.Groups["year"].Success
            ? new DateWord(
                default,
                Number(match.Groups["year"].Value),
                Number(match.Groups["month"].Value),
                Number(match.Groups["day"].Value)
            ).Day
            : null;

    /// <summary>A number in ASCII or Chinese numerals up to 99, or a year digit by digit.</summary>
    private static int Number(string words)
    {
        if (char.IsAsciiDigit(words[0]))
        {
            return int.Parse(words, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var even = words.Replace('○', '〇').Replace('零', '〇').Replace('O', '〇').Replace('0', '〇');
        if (even.Length == 4 && !even.Contains('十', StringComparison.Ordinal))
        {
            return even.Aggregate(0, (sum, c) => (sum * 10) + Digits.IndexOf(c, StringComparison.Ordinal));
        }

        var ten = even.IndexOf('十', StringComparison.Ordinal);
        return ten < 0
            ? Digits.IndexOf(even[0], StringComparison.Ordinal)
            : ((ten == 0 ? 1 : Digits.IndexOf(even[0], StringComparison.Ordinal)) * 10)
                + (ten == even.Length - 1 ? 0 : Digits.IndexOf(even[^1], StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"(?:(?<year>\d{4}) ?年 ?)?(?<![0-9.])(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日|(?<year>[一二][〇○零O0一二三四五六七八九]{3})年(?<month>[一二三四五六七八九]|十[一二]?)月(?<day>[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)日"
    )]
    private static partial Regex Shape();
}

/// <summary>A date in a text; it need not be in the calendar.</summary>
internal sealed record DateWord(TextSpan Words, int? Year, int Month, int DayOfMonth)
{
    /// <summary>The day; null without a year or when there is no such day.</summary>
    public DateOnly? Day => Year is { } year ? In(year) : null;

    public DateOnly? In(int year) =>
        year is >= 1 and <= 9999
        && Month is >= 1 and <= 12
        && DayOfMonth >= 1
        && DayOfMonth <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, DayOfMonth)
            : null;
}
