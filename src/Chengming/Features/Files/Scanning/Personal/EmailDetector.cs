using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>E-mail addresses; those of government domains are meant to be public.</summary>
internal sealed partial class EmailDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            var isOfAnAgency = match.ValueSpan.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase);
            if (!isOfAnAgency)
            {
                yield return new PersonalHit(FindingKind.Email, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,12}(?![A-Za-z0-9-])"
    )]
    private static partial Regex Shape();
}
