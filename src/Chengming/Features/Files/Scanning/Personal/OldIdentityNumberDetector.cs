using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Identity numbers of before 1999, of 15 digits without a check digit: only likely.</summary>
internal sealed partial class OldIdentityNumberDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            var number = match.Value;
            var isLikely =
                IdentityNumberDetector.IsProvince(number.AsSpan(0, 2))
                && IdentityNumberDetector.IsBirthday($"19{number.AsSpan(6, 6)}")
                && !number.EndsWith("000", StringComparison.Ordinal)
                && !NumberLabels.NameAThing(text, match.Index);
            if (isLikely)
            {
                yield return new PersonalHit(FindingKind.OldIdentityNumber, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z./-])[1-8]\d{14}(?![0-9A-Za-z./-])")]
    private static partial Regex Shape();
}
