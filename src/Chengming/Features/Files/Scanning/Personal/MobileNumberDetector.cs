using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Mobile numbers (手机号码): 11 digits from 13 to 19, in one or as 3-4-4, with or without the country's 86.</summary>
internal sealed partial class MobileNumberDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            if (!NumberLabels.NameAThing(text, match.Index))
            {
                yield return new PersonalHit(FindingKind.Mobile, match.Index, match.Length);
            }
        }
    }

    // An amount has a unit or a decimal point; a longer number is something else. Commas part columns and people, not eleven digits.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z._%¥￥-])(?:(?<!/)|(?<=1[3-9]\d{9}/))(?:\+?86[ -]?|0086[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z_%])(?![.-]\d)(?!\s?(?:元|万|亿|吨|件|平方|公里|立方))"
    )]
    private static partial Regex Shape();
}
