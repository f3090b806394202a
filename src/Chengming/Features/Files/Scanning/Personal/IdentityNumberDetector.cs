using System.Globalization;
using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Identity numbers (公民身份号码) of 18 characters: a province, a day of birth, the check digit of GB 11643. Blanks, dashes or a line break may stand between.</summary>
internal sealed partial class IdentityNumberDetector : IPersonalDataDetector
{
    private const string Provinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";

    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            var number = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit));
            if (IsReal(number) && !IsCreditCode(number, text, match.Index))
            {
                yield return new PersonalHit(FindingKind.IdentityNumber, match.Index, match.Length);
            }
        }
    }

    public static bool IsProvince(ReadOnlySpan<char> code) =>
        Provinces.AsSpan().IndexOf(code) is >= 0 and var at && at % 3 == 0;

    public static bool IsBirthday(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1880 and <= 2100;

    private static bool IsReal(string number) =>
        IsProvince(number.AsSpan(0, 2)) && IsBirthday(number.AsSpan(6, 8)) && CheckDigits.IsIdentityNumber(number);

    /// <summary>A number can satisfy both sums by chance; then the words before it decide.</summary>
    private static bool IsCreditCode(string number, string text, int start) =>
        CheckDigits.IsCreditCode(number.ToUpperInvariant()) && NumberLabels.NameACreditCode(text, start);

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-8](?:[ -]?\d){5}[ \n-]{0,2}\d(?:[ \n-]?\d){10}[ \n-]?[\dXx](?![0-9A-Za-z])")]
    private static partial Regex Shape();
}
