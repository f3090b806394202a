using System.Buffers;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>
/// Looks at the nesting of a source before it is parsed: the parser searches all open elements at every tag, so that a source of
/// nothing but opening tags would cost the square of its length.
/// </summary>
internal static class OpenElements
{
    private static readonly HashSet<string> EndThemselves = new(
        [
            .. (string[])
                ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"],
            .. (string[])["track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "option"],
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("> \t\r\n/\f<");

    public static bool AreTooMany(ReadOnlySpan<char> html)
    {
        var names = EndThemselves.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = 0;
        for (int at; (at = html.IndexOf('<')) >= 0; )
        {
            html = html[(at + 1)..];
            var isEnd = html is ['/', ..];
            var name = isEnd ? html[1..] : html;
            var length = name[..Math.Min(name.Length, 64)].IndexOfAny(NameEnds);
            name = length < 0 ? name[..Math.Min(name.Length, 64)] : name[..length];
            if (name is [var first, ..] && char.IsAsciiLetter(first) && !names.Contains(name))
            {
                open = isEnd ? Math.Max(0, open - 1) : open + 1;
                if (open > HtmlBounds.MostOpen)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
