using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Numbers of passports and travel permits (护照, 通行证), where the words say so: their shape alone is that of many numbers.</summary>
internal sealed partial class PassportDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            if (NumberLabels.NameATravelDocument(text, match.Index))
            {
                yield return new PersonalHit(FindingKind.Passport, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?:E[A-HJ-NP-Z]\d{7}|[DEGHKLMPSTVW]\d{8}(?:\d{2})?|[GP]\d{7}|(?:SE|DE|PE|MA|CA|CB|CC|CD)\d{7})(?![0-9A-Za-z])"
    )]
    private static partial Regex Shape();
}
