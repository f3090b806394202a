using System.Buffers;
using System.Collections.Frozen;

namespace Chengming.Reports.Reading.Html;

/// <summary>
/// Looks at the nesting of a page before it is parsed: the parser searches all open elements at every tag, so that a page of
/// nothing but opening tags would cost the square of its length.
/// </summary>
internal static class HtmlNesting
{
    // No page has so many open elements, even one whose authors forgot the end tags of every <font>.
    private const int MostOpen = 4_000;

    // Elements without an end, and those that the next of their kind ends.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndThemselves = new[]
    {
        "br",
        "img",
        "input",
        "hr",
        "meta",
        "link",
        "col",
        "area",
        "base",
        "embed",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "dd",
        "dt",
        "colgroup",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("> \t\r\n/\f<");

    /// <summary>Refuses a page with too many open elements.</summary>
    public static void Check(ReadOnlySpan<char> html)
    {
        var open = 0;
        for (int at; (at = html.IndexOf('<')) >= 0; )
        {
            html = html[(at + 1)..];
            var isEnd = html.StartsWith("/");
            var name = NameAt(isEnd ? html[1..] : html);
            if (name.IsEmpty || EndThemselves.Contains(name))
            {
                continue;
            }

            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > MostOpen)
            {
                throw new UnreadableDocumentException("网页元素嵌套过深，不像一份年度报告；请用浏览器打开后另存再试。");
            }

            if (
                !isEnd
                && (
                    name.Equals("script", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("style", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                // What looks like a tag in a script is a comparison.
                var end = html.IndexOf(
                    name is ['s' or 'S', 'c' or 'C', ..] ? "</script" : "</style",
                    StringComparison.OrdinalIgnoreCase
                );
                html = end < 0 ? [] : html[end..];
            }
        }
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return [];
        }

        var end = text[..Math.Min(text.Length, 64)].IndexOfAny(NameEnds);
        return end < 0 ? text[..Math.Min(text.Length, 64)] : text[..end];
    }
}
