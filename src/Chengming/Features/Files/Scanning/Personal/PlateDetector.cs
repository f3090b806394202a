using System.Text.RegularExpressions;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Number plates of vehicles (机动车号牌, GA 36): a province, a letter, five characters, or six for electric ones.</summary>
internal sealed partial class PlateDetector : IPersonalDataDetector
{
    public IEnumerable<PersonalHit> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            if (match.ValueSpan[2..].ContainsAnyInRange('0', '9'))
            {
                yield return new PersonalHit(FindingKind.Plate, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(
        @"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•]?(?:[A-HJK]\d{5}|\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![0-9A-Za-z])"
    )]
    private static partial Regex Shape();
}
