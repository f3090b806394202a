using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Bank cards (银行卡号): digits in one or in groups, of an issuer's beginning and length, with a right Luhn sum.</summary>
internal sealed partial class BankCardDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            var isCard =
                CardIssuers.Knows(digits)
                && CheckDigits.IsLuhn(digits)
                && digits.Distinct().Count() > 2
                && !NumberLabels.NameAThing(text, match.Index)
                && !NumberLabels.NameACreditCode(text, match.Index);
            if (isCard)
            {
                yield return new PersonalHit(FindingKind.BankCard, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(
        @"(?<![0-9A-Za-z./-])(?:\d{13,19}|\d{4}(?:[ -]\d{4}){2,3}[ -]\d{1,4}(?:[ -]\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{5}|\d{6}[ -]\d{10,13})(?![0-9A-Za-z])(?![./]\d)"
    )]
    private static partial Regex Shape();
}
