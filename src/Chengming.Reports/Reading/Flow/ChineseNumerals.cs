namespace Chengming.Reports.Reading.Flow;

/// <summary>Chinese numerals as word processors print them before headings.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>一, 二, … 十, 十一, … 二十, … 一百零一.</summary>
    public static string Counting(int number) => Compose(number, Digits, "十", "百", shortTen: true);

    /// <summary>壹, 贰, … 壹拾.</summary>
    public static string Legal(int number) => Compose(number, LegalDigits, "拾", "佰", shortTen: false);

    /// <summary>Digit by digit: 一, 二, … 一〇.</summary>
    public static string Positional(int number) =>
        string.Concat(
            number
                .ToString(System.Globalization.CultureInfo.InvariantCulture)
                .Select(d => d == '0' ? '〇' : Digits[d - '0'])
        );

    private static string Compose(int number, string digits, string ten, string hundred, bool shortTen)
    {
        if (number is <= 0 or > 999)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? digits[hundreds] + hundred : "";
        if (tens > 0)
        {
            text += tens == 1 && hundreds == 0 && shortTen ? ten : digits[tens] + ten;
        }
        else if (hundreds > 0 && ones > 0)
        {
            text += digits[0];
        }

        return ones > 0 ? text + digits[ones] : text;
    }
}
