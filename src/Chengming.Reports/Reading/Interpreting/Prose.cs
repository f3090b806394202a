using System.Buffers;
using System.Text;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Joins torn lines into paragraphs.</summary>
internal sealed class Prose
{
    private const int WidestTornLine = 60;
    private const int LongestItemHeading = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：,;:");

    private readonly int fullLine;
    private readonly List<ReportParagraph> paragraphs = [];

    /// <summary>The paragraph while it is a single line; nearly all are.</summary>
    private string? only;

    /// <summary>The paragraph from its second line on.</summary>
    private StringBuilder? joined;
    private Place? place;
    private bool isTorn;
    private bool isItemHeading;

    private Prose(int fullLine) => this.fullLine = fullLine;

    /// <summary>The length that lines of this document are broken at.</summary>
    public static int FullLineOf(SourceLines lines)
    {
        var longest = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                lines[i] is { Kind: LineKind.Text, IsLine: true, Text.Length: <= WidestTornLine } line
                && line.Text.Length > longest
            )
            {
                longest = line.Text.Length;
            }
        }

        return longest;
    }

    /// <summary>The paragraphs from a position to another, lines for which <paramref name="isTable"/> answers yes left out.</summary>
    public static List<ReportParagraph> Between(
        SourceLines lines,
        (int Line, int Start) from,
        (int Line, int End) to,
        int fullLine,
        Func<int, bool>? isTable = null
    )
    {
        var prose = new Prose(fullLine);
        for (var i = from.Line; i <= to.Line && i < lines.Count; i++)
        {
            var line = lines[i];
            var end = i == to.Line ? Math.Min(to.End, line.Text.Length) : line.Text.Length;
            var start = i == from.Line ? Math.Min(from.Start, end) : 0;
            if (line.Kind == LineKind.Blank || end <= start || PageFurniture.IsPageNumber(line.Text))
            {
                continue;
            }

            if (isTable?.Invoke(i) == true)
            {
                prose.Flush();
                continue;
            }

            prose.Add(line, start, end);
        }

        prose.Flush();
        return prose.paragraphs;
    }

    private void Add(SourceLine line, int start, int end)
    {
        var words = Glyphs.Trim(line.Text.AsSpan(start, end - start));
        if (words.IsEmpty)
        {
            return;
        }

        var numbering = Numbering.Read(words);
        if (
            !line.IsLine
            || !isTorn
            || isItemHeading
            || numbering.Style is NumberingStyle.Chapter or NumberingStyle.Bracket
        )
        {
            Flush();
        }

        place ??= line.Place;
        if (only is null)
        {
            only = words.Length == line.Text.Length ? line.Text : words.ToString();
        }
        else
        {
            Join(words);
        }

        isTorn = line.IsLine && IsTorn(words);
        isItemHeading =
            numbering.Style is NumberingStyle.Chapter or NumberingStyle.Bracket
            && words.Length <= Math.Min(LongestItemHeading, Math.Max(8, fullLine * 7 / 10))
            && !words.ContainsAny(Marks);
    }

    private void Join(ReadOnlySpan<char> words)
    {
        joined ??= new StringBuilder();
        if (joined.Length == 0)
        {
            joined.Append(only);
        }

        if (char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(words[0]))
        {
            joined.Append(' ');
        }

        joined.Append(words);
    }

    private bool IsTorn(ReadOnlySpan<char> line)
    {
        var last = line.TrimEnd("”’」》\")）");
        if (last.IsEmpty)
        {
            return true;
        }

        return last[^1] switch
        {
            '。' or '！' or '？' or '!' or '?' => false,
            '；' or ';' or '：' or ':' => line.Length >= fullLine * 85 / 100,
            _ => true,
        };
    }

    private void Flush()
    {
        if (only is not null)
        {
            paragraphs.Add(new ReportParagraph(joined is { Length: > 0 } ? joined.ToString() : only, place));
            joined?.Clear();
        }

        only = null;
        place = null;
        isTorn = false;
        isItemHeading = false;
    }
}
