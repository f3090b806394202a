using System.Buffers;

namespace Chengming.Reports.Reading.Text;

/// <summary>A line of a text with its number, and with its page when form feeds part the text into pages.</summary>
/// <param name="Text">The line without its end.</param>
/// <param name="Place">Its page and line.</param>
internal readonly record struct TextLine(string Text, Place Place)
{
    private const string UsualEnds = "\n\r\f";
    private const string RareEnds = "\u0085\u2028\u2029";

    private static readonly SearchValues<char> Usual = SearchValues.Create(UsualEnds);
    private static readonly SearchValues<char> All = SearchValues.Create(UsualEnds + RareEnds);

    /// <summary>All lines of <paramref name="text"/>.</summary>
    /// <exception cref="UnreadableDocumentException">There are more than <paramref name="mostPages"/> pages.</exception>
    public static List<TextLine> Split(string text, int mostPages)
    {
        var lines = new List<TextLine>(128);
        var isPaged = text.Contains('\f', StringComparison.Ordinal);
        var lineEnds = text.AsSpan().ContainsAny(RareEnds) ? All : Usual;
        var (page, number) = (1, 0);
        for (var rest = text.AsSpan(); ; )
        {
            var end = rest.IndexOfAny(lineEnds);
            var line = end < 0 ? rest : rest[..end];
            number++;
            if (end >= 0 || line.Length > 0)
            {
                lines.Add(new TextLine(line.ToString(), new Place { Line = number, Page = isPaged ? page : null }));
            }

            if (end < 0)
            {
                return lines;
            }

            if (rest[end] == '\f')
            {
                (page, number) = (page + 1, 0);
                if (page > mostPages)
                {
                    throw new UnreadableDocumentException($"文本超过 {mostPages} 页，不像一份年度报告。");
                }
            }

            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (isPair ? 2 : 1))..];
        }
    }
}
