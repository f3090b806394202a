using System.Net;
using System.Text.RegularExpressions;

namespace Chengming.Reports.Reading.Text;

/// <summary>Takes the marks of Markdown off a line, so that what is left is what was written.</summary>
internal static partial class Markdown
{
    /// <summary>The line without heading, quotation, emphasis, link and image marks; “-” bullets and numbers stay.</summary>
    public static string Strip(string line)
    {
        var text = line.TrimEnd();
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        var isHeading = text.AsSpan().TrimStart().StartsWith("#");
        text = LinePattern().Replace(text, "");
        text = isHeading ? text.TrimEnd('#').TrimEnd() : text;
        text = ImagePattern().Replace(text, "");
        text = LinkPattern().Replace(text, "${text}");
        text = StrongPattern().Replace(text, "${text}");
        text = EmphasisPattern().Replace(text, "${text}");
        text = TagPattern().Replace(text, "");
        text = EscapePattern().Replace(text, "${mark}");
        return WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').TrimEnd();
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(
        "#*_`[]\\&<>!=-~"
    );

    // “# heading #”, “> quotation”, rulers of a heading or between paragraphs, code fences.
    [GeneratedRegex(
        @"^\s{0,3}(?:#{1,6}(?:[ \t\u3000]+|(?=[^#\x00-\x7F])|$)|(?:>\s?)+|={3,}\s*$|(?:[-*_][ \t]*){3,}$|`{3}.*$)"
    )]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"!\[[^\]]{0,300}\]\([^)]{0,1000}\)")]
    private static partial Regex ImagePattern();

    [GeneratedRegex(@"(?<!\\)\[(?<text>[^\[\]]{0,300})\]\([^()]{0,1000}\)", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(
        @"(?<!\\)(?<mark>\*\*|__|~~|`)(?=\S)(?<text>.{1,300}?)(?<=\S)(?<!\\)\k<mark>",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex StrongPattern();

    // Underscores inside a word are no emphasis: table_3_total.
    [GeneratedRegex(
        @"(?<![\\*])\*(?=[^\s*])(?<text>[^*]{1,300}?)(?<=\S)\*(?!\*)|(?<![\\\w])_(?=\S)(?<text>[^_]{1,300}?)(?<=\S)_(?!\w)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex EmphasisPattern();

    [GeneratedRegex(
        @"</?(?:b|i|u|em|strong|span|font|center|p|div|sup|sub|br)(?:\s[^<>]{0,300})?/?>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!|<>~])", RegexOptions.ExplicitCapture)]
    private static partial Regex EscapePattern();
}
