using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>Which numbers and addresses are meant to be public.</summary>
internal static partial class PublicContacts
{
    private const int Searched = 24;

    /// <summary>True when the agency gives a number or address to the public; blanks, dashes and letter case do not matter.</summary>
    public static bool Hold(ReadingLists lists, TextSpan words)
    {
        var bare = Bare(words.Value);
        return lists.PublicContacts.Any(c => Bare(c) == bare);
    }

    /// <summary>A landline under the words for an office's telephone is public by its nature, unless it is called somebody's home.</summary>
    public static bool IsAnOffices(PersonalHit hit, Passage passage) =>
        hit.Kind == FindingKind.Landline
        && passage.Plain[Math.Max(0, hit.Start - Searched)..hit.Start] is var before
        && OfficeLabels().IsMatch(before)
        && !HomeLabels().IsMatch(before);

    /// <summary>A number or address by which it is known, however it is written.</summary>
    public static string Bare(string text) =>
        string.Concat(PlainText.Of(text).Where(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.'))
            .ToUpperInvariant();

    [GeneratedRegex(
        "(?:咨询|监督|举报|投诉|值班|办公|报名|服务|受理|预约|联系|查询|应急|报警|公开)(?:电话|热线|方式)|传真|电话[(:、,]|热线"
    )]
    private static partial Regex OfficeLabels();

    [GeneratedRegex("(?:住宅|家庭|家里|家中|宅)(?:电话|电)")]
    private static partial Regex HomeLabels();
}
