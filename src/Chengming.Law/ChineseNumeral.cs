namespace Chengming.Law;

/// <summary>Numbers as articles are numbered: 一, 十, 二十, 一百零五.</summary>
[Term("汉字数字")]
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Writes a number from 1 to 999.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var words = hundreds > 0 ? Digits[hundreds] + "百" : "";
        if (tens > 0)
        {
            words += tens == 1 && hundreds == 0 ? "十" : Digits[tens] + "十";
        }
        else if (hundreds > 0 && ones > 0)
        {
            words += "零";
        }

        return ones > 0 ? words + Digits[ones] : words;
    }
}
