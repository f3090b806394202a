using System.Globalization;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Word;

/// <summary>Numbers in the formats of w:numFmt (ISO/IEC 29500-1, 17.18.59) that Chinese documents use.</summary>
internal static class WordNumberFormat
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in <paramref name="format"/>; a format that is not known is printed in Arabic digits.</summary>
    public static string Format(int number, string format) =>
        format switch
        {
            "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" => Chinese(
                number
            ),
            "taiwaneseCountingThousand" or "ideographEnclosedCircle" => Chinese(number),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => ChineseNumerals.Positional(
                number
            ),
            "chineseLegalSimplified" or "ideographLegalTraditional" => ChineseNumerals.Legal(number),
            "ideographTraditional" => Pick(Stems, number),
            "ideographZodiac" => Pick(Branches, number),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed('①', number, 20),
            "decimalEnclosedParen" => Enclosed('⑴', number, 20),
            "decimalEnclosedFullstop" => Enclosed('⒈', number, 20),
            "decimalFullWidth" or "decimalFullWidth2" => Wide(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperLetter" => Letter('A', number),
            "lowerLetter" => Letter('a', number),
            "none" => "",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Chinese(int number) => number == 0 ? "〇" : ChineseNumerals.Counting(number);

    private static string Pick(string characters, int number) =>
        number >= 1 && number <= characters.Length
            ? characters[number - 1].ToString()
            : number.ToString(CultureInfo.InvariantCulture);

    private static string Enclosed(char first, int number, int most) =>
        number >= 1 && number <= most
            ? ((char)(first + number - 1)).ToString()
            : number.ToString(CultureInfo.InvariantCulture);

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)(d - '0' + '０')));

    // After z comes aa, after aa bb: the letter is repeated.
    private static string Letter(char first, int number) =>
        number is >= 1 and <= 26 * 9
            ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1)
            : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3_999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
