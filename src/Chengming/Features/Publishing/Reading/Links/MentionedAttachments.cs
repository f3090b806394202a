using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>The attachments that the text announces: 附件：1.… 2.… at its end.</summary>
internal static partial class MentionedAttachments
{
    /// <summary>Each announced name with its words; the number before it left out.</summary>
    public static IReadOnlyList<(string Name, TextSpan Words)> In(ItemText item)
    {
        var found = new List<(string, TextSpan)>();
        for (var i = 0; i < item.Paragraphs.Count; i++)
        {
            var passage = item.Paragraphs[i];
            if (Head().Match(passage.Plain) is not { Success: true } head)
            {
                continue;
            }

            Parts(passage, head.Length, found);
            for (
                var next = i + 1;
                next < item.Paragraphs.Count && Number().IsMatch(item.Paragraphs[next].Plain) && found.Count > 0;
                next++
            )
            {
                Parts(item.Paragraphs[next], 0, found);
            }

            break;
        }

        return found;
    }

    /// <summary>True when the attachment is printed below the signature under a heading of its own: 附件1.</summary>
    public static bool IsPrintedBelow(ItemText item) => item.Paragraphs.Any(p => Heading().IsMatch(p.Plain));

    /// <summary>Words that send the reader to an attachment.</summary>
    public static TextSpan? Reference(ItemText item)
    {
        foreach (var passage in item.Paragraphs)
        {
            if (SeeAttachment().Match(passage.Plain) is { Success: true } match)
            {
                return passage.Words(match);
            }
        }

        return null;
    }

    /// <summary>A name as it is compared: without ending, numbers before it, marks and blanks.</summary>
    public static string Bare(string name)
    {
        var plain = Ending().Replace(name.Normalize(System.Text.NormalizationForm.FormKC).Trim(), "");
        return string.Concat(Before().Replace(plain, "").Where(char.IsLetterOrDigit));
    }

    public static bool IsNamed(string bareName, string bareMention) =>
        bareName.Length > 0
        && bareMention.Length > 0
        && (
            bareName.Contains(bareMention, StringComparison.Ordinal)
            || bareMention.Contains(bareName, StringComparison.Ordinal)
        );

    private static void Parts(Passage passage, int from, List<(string, TextSpan)> found)
    {
        var numbers = Number().Matches(passage.Plain[from..]).ToList();
        var ends = numbers.Skip(1).Select(n => n.Index + from).Append(passage.Text.Length).ToList();
        var starts = numbers.Count == 0 ? [from] : numbers.Select(n => n.Index + n.Length + from).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var words = passage.Text[starts[i]..ends[i]];
            if (words.Any(char.IsLetterOrDigit))
            {
                found.Add((Bare(words), passage.Words(starts[i], words.TrimEnd().Length)));
            }
        }
    }

    [GeneratedRegex(@"^ *附 ?件 ?: *")]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:^|(?<= )|(?<=[;。]))\d{1,2} ?[.、](?!\d) *")]
    private static partial Regex Number();

    [GeneratedRegex(@"^ *附 ?件 ?(?:\d{1,2}|[一二三四五六七八九十])? *:? *\z")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:详见|参见|见|填写|填报|下载)附件(?:\d{1,2})?|\(附件(?:\d{1,2})?\)")]
    private static partial Regex SeeAttachment();

    [GeneratedRegex(@"\.[A-Za-z0-9]{2,5}\z")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?:附件)?[ _-]*\d{0,2}[ .、:_-]*")]
    private static partial Regex Before();
}
