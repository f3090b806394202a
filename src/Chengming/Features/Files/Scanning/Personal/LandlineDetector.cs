using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Landline numbers (固定电话): an area code and seven or eight digits. Without a mark between, only where the words say telephone.</summary>
internal sealed partial class LandlineDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            var isParted = match.Value.AsSpan().ContainsAny(" -()");
            if (isParted ? !NumberLabels.NameAThing(text, match.Index) : NumberLabels.NameAPhone(text, match.Index))
            {
                yield return new PersonalHit(FindingKind.Landline, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(
        @"(?<![0-9A-Za-z./-])(?:\((?:010|02\d|0[3-9]\d{2})\)[ -]?|(?:010|02\d|0[3-9]\d{2})[ -]?)[2-8]\d{6,7}(?![0-9A-Za-z])(?![./]\d)"
    )]
    private static partial Regex Shape();
}
