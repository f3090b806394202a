using System.Text;
using System.Text.RegularExpressions;

namespace Chengming.Data.Protection;

/// <summary>How much of a normalised value is shown; null when it has not the shape that makes showing a part safe.</summary>
internal static partial class Masks
{
    public static string? ResidentId(string value) => IdNumber().IsMatch(value) ? Ends(value, 3, 4) : null;

    public static string? Phone(string value) =>
        Mobile().IsMatch(value) ? Ends(value, 3, 4)
        : Landline().Match(value) is { Success: true } fixedLine ? $"{fixedLine.Groups[1]}****{fixedLine.Groups[2]}"
        : null;

    public static string? Email(string value)
    {
        if (!EmailShape().IsMatch(value))
        {
            return null;
        }

        var at = value.IndexOf('@', StringComparison.Ordinal);
        var first = Rune.GetRuneAt(value, 0);

        return (first.Utf16SequenceLength < at ? first.ToString() : "") + "***" + value[at..];
    }

    public static string? Address(string value) =>
        AddressHead().Match(value) is { Success: true } head && head.Length < value.Length ? head.Value + "****" : null;

    public static string? BankCard(string value) => CardNumber().IsMatch(value) ? Ends(value, 0, 4) : null;

    public static string? PersonName(string value)
    {
        var runes = value.EnumerateRunes().Take(4).ToList();

        return runes.Count < 2 ? null : runes[0] + new string('*', runes.Count - 1);
    }

    private static string Ends(string digits, int front, int back) =>
        digits[..front] + new string('*', digits.Length - front - back) + digits[^back..];

    [GeneratedRegex("^(?:[0-9]{17}[0-9X]|[0-9]{15})$")]
    private static partial Regex IdNumber();

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    // Area code, four hidden digits, the rest of a seven- or eight-digit number.
    [GeneratedRegex("^(0(?:10|2[0-9]|[3-9][0-9]{2}))[0-9]{4}([0-9]{3,4})$")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^[^@\s]+@[a-z0-9\-]+(\.[a-z0-9\-]+)+$")]
    private static partial Regex EmailShape();

    [GeneratedRegex("^[0-9]{12,19}$")]
    private static partial Regex CardNumber();

    // Province first, then city, then district. A part ends at its first ending and holds no road, village or building; 小区 and
    // its like are no districts. What is not recognised is cut, so the head is rather too short than too long.
    [GeneratedRegex(
        """
            ^[一-龥-[省市区县旗州盟路街道镇乡村号楼弄巷院园]]{2,8} (?:省|自治区|特别行政区|(?<![超门夜早菜])市(?![场民委政]))
            (?: [一-龥-[省市区县旗州盟路街道镇乡村号楼弄巷院园]]{1,10} (?:自治州|州(?!市)|地区|盟|(?<![超门夜早菜])市(?![场民委政])) )?
            (?: [一-龥-[省市区县旗州盟路街道镇乡村号楼弄巷院园]]{1,12} (?:县|旗|(?<![超门夜早菜])市(?![场民委政])|族区)
              | [一-龥-[省市区县旗州盟路街道镇乡村号楼弄巷院园]]{1,4} (?<![小社校厂景属舍片库矿宅墅山]) 区 )?
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AddressHead();
}
