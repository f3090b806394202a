using System.Collections.Frozen;
using System.Globalization;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>Finds the numbers of a passage and says what each counts.</summary>
internal static class NumberScanner
{
    private const int LongestNumber = 12;

    private static readonly FrozenDictionary<char, (string Word, CountKind Kind, decimal Scale)[]> Units =
        NarrativeWords
            .Loaded.Units.SelectMany(u => u.Words.Select(w => (Word: w, u.Kind, u.Scale)))
            .GroupBy(u => u.Word[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(u => u.Word.Length).ToArray());

    /// <summary>The numbers of a text; <paramref name="numbers"/> is a list to work in, emptied first.</summary>
    public static ProseNumber[] Scan(string text, List<ProseNumber> numbers)
    {
        numbers.Clear();
        var position = 0;
        while (true)
        {
            var next = text.AsSpan(position).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return [.. numbers];
            }

            var number = Read(text, position + next);
            numbers.Add(number);
            position = number.End;
        }
    }

    /// <summary>The kind and end of the unit that stands at a position.</summary>
    public static bool TryUnit(string text, int position, out (string Word, CountKind Kind, decimal Scale) unit)
    {
        if (position < text.Length && Units.TryGetValue(text[position], out var candidates))
        {
            foreach (var candidate in candidates)
            {
                if (StartsWith(text, position, candidate.Word))
                {
                    unit = candidate;
                    return true;
                }
            }
        }

        unit = default;
        return false;
    }

    private static ProseNumber Read(string text, int start)
    {
        var end = EndOfDigits(text, start, out var decimals);
        var named = IsPartOfName(text, start, end);
        if (named || end - start > LongestNumber)
        {
            return new ProseNumber(start, end, 0, CountKind.Name, "", 0, false);
        }

        var value = ValueOf(text.AsSpan(start, end - start));
        var approximate = start > 0 && text[start - 1] is '约' or '近' or '超' or '逾' or '达' or '过';
        var after = end;
        if (after < text.Length && text[after] is '余' or '多')
        {
            approximate = true;
            after++;
        }

        if (
            after < text.Length
            && text[after] is '万' or '亿'
            && !StartsWith(text, after, "万元")
            && !StartsWith(text, after, "亿元")
        )
        {
            value *= text[after] == '万' ? 10_000 : 100_000_000;
            approximate = true;
            after++;
            after += after < text.Length && text[after] is '余' or '多' ? 1 : 0;
        }

        if (!TryUnit(text, after, out var unit))
        {
            return new ProseNumber(start, after, value, CountKind.Bare, "", decimals, approximate);
        }

        var kind = unit.Kind;
        if (kind == CountKind.Year && (end - start != 4 || value is < 1949 or > 2100))
        {
            kind = CountKind.Duration;
        }

        return new ProseNumber(
            start,
            after + unit.Word.Length,
            value * unit.Scale,
            kind,
            unit.Word,
            decimals,
            approximate
        );
    }

    private static decimal ValueOf(ReadOnlySpan<char> digits)
    {
        if (digits.IndexOfAny('.', ',') >= 0)
        {
            const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
            return decimal.Parse(digits, Styles, CultureInfo.InvariantCulture);
        }

        var value = 0L;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static int EndOfDigits(string text, int start, out int decimals)
    {
        decimals = 0;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        while (end - start <= 3 + 8 && IsThousandsGroup(text, end))
        {
            end += 4;
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var point = end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            decimals = end - point - 1;
            if (decimals == 4 && end < text.Length && text[end] == '年')
            {
                // “1.2023年…”: the number of a paragraph, then a year.
                (end, decimals) = (point, 0);
            }
        }

        return end;
    }

    private static bool IsThousandsGroup(string text, int comma) =>
        comma + 3 < text.Length
        && text[comma] == ','
        && char.IsAsciiDigit(text[comma + 1])
        && char.IsAsciiDigit(text[comma + 2])
        && char.IsAsciiDigit(text[comma + 3])
        && !(comma + 4 < text.Length && char.IsAsciiDigit(text[comma + 4]));

    private static bool IsPartOfName(string text, int start, int end)
    {
        var isYear = end - start == 4 && end < text.Length && text[end] == '年';
        if (start > 0 && !isYear)
        {
            var before = text[start - 1];
            if (
                char.IsAsciiLetter(before)
                || before is '-' or '－' or '—' or '.' or '@' or '第' or '〔' or '[' or '［' or '+' or '·'
            )
            {
                return true;
            }
        }

        return end < text.Length
            && (char.IsAsciiLetter(text[end]) || text[end] is '号' or '-' or '@' or '.' or '·' or '〕' or '：' or ':');
    }

    private static bool StartsWith(string text, int position, string word) =>
        text.AsSpan(position).StartsWith(word, StringComparison.Ordinal);
}
