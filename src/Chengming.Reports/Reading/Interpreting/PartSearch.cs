using System.Buffers;
using System.Text;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Finds the parts of section one, each at the start of a paragraph or run together with the one before.</summary>
internal static class PartSearch
{
    private const int LongestHeading = 40;

    private static readonly string[] Tails = ["工作情况", "情况", "方面", "工作"];

    private static readonly SearchValues<char> HeadingEnds = SearchValues.Create("。：:；;，,\n");

    public static List<SectionPart> In(IReadOnlyList<ReportParagraph> paragraphs)
    {
        var marks = new List<(int Paragraph, int Start, int End, FormPart Part)>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            Collect(paragraphs[p].Text, p, marks);
        }

        var parts = new List<SectionPart>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var (paragraph, start, end, part) = marks[i];
            var next = i + 1 < marks.Count ? (marks[i + 1].Paragraph, marks[i + 1].Start) : (paragraphs.Count, 0);
            parts.Add(
                new SectionPart(
                    part.Id,
                    Glyphs.Trim(paragraphs[paragraph].Text.AsSpan(start, end - start)).ToString(),
                    Text(paragraphs, (paragraph, end), next),
                    paragraphs[paragraph].Place
                )
            );
        }

        return parts;
    }

    private static void Collect(
        string text,
        int paragraph,
        List<(int Paragraph, int Start, int End, FormPart Part)> marks
    )
    {
        for (var at = 0; at < text.Length; )
        {
            if (Read(text, at, isStart: at == 0, out var end) is { } part && !marks.Exists(m => m.Part.Id == part.Id))
            {
                marks.Add((paragraph, at, end, part));
            }

            var stop = text.AsSpan(at).IndexOfAny("。；;！？");
            if (stop < 0)
            {
                return;
            }

            at += stop + 1;
            while (at < text.Length && (Glyphs.IsSpace(text[at]) || text[at] is '”' or '）'))
            {
                at++;
            }
        }
    }

    private static FormPart? Read(string text, int at, bool isStart, out int end)
    {
        end = at;
        var numbering = Numbering.Read(text.AsSpan(at));
        if (numbering.Style == NumberingStyle.None && !isStart)
        {
            return null;
        }

        var from = at + numbering.Length;
        var length = text.AsSpan(from).IndexOfAny(HeadingEnds);
        var heading = text.AsSpan(from, length < 0 ? text.Length - from : length);
        var lookup = ReportLexicon.PartsByWords;
        Span<char> buffer = stackalloc char[LongestHeading];
        ReadOnlySpan<char> words = buffer[..Glyphs.Words(heading, buffer)];
        if (heading.Length <= LongestHeading)
        {
            end = from + heading.Length;
            if (lookup.TryGetValue(words, out var exact) || lookup.TryGetValue(WithoutTail(words), out exact))
            {
                return exact;
            }
        }

        if (numbering.Style == NumberingStyle.None)
        {
            return null;
        }

        foreach (var (label, part) in ReportLexicon.Parts)
        {
            if (words.StartsWith(label))
            {
                end = EndOf(text, from, label.Length);
                return part;
            }
        }

        return numbering.Style == NumberingStyle.Running || heading.Length > 24 ? null : Containing(words);
    }

    private static FormPart? Containing(ReadOnlySpan<char> words)
    {
        foreach (var (label, part) in ReportLexicon.Parts)
        {
            if (words.IndexOf(label) >= 0)
            {
                return part;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> words)
    {
        foreach (var tail in Tails)
        {
            if (words.Length > tail.Length + 2 && words.EndsWith(tail))
            {
                return words[..^tail.Length];
            }
        }

        return words;
    }

    private static int EndOf(string text, int from, int words)
    {
        var at = from;
        for (var count = 0; at < text.Length && count < words; at++)
        {
            count += Glyphs.IsWord(text[at]) ? 1 : 0;
        }

        foreach (var tail in Tails)
        {
            if (text.AsSpan(at).StartsWith(tail))
            {
                return at + tail.Length;
            }
        }

        return at;
    }

    private static string Text(
        IReadOnlyList<ReportParagraph> paragraphs,
        (int Paragraph, int At) from,
        (int Paragraph, int At) to
    )
    {
        string? only = null;
        StringBuilder? joined = null;
        for (var p = from.Paragraph; p < paragraphs.Count && p <= to.Paragraph; p++)
        {
            var text = paragraphs[p].Text;
            var start = p == from.Paragraph ? from.At : 0;
            var end = p == to.Paragraph ? to.At : text.Length;
            var piece = Glyphs.Trim(text.AsSpan(start, Math.Max(0, end - start)));
            piece = p == from.Paragraph ? Glyphs.Trim(piece.TrimStart("。：:，,")) : piece;
            if (piece.IsEmpty)
            {
                continue;
            }

            if (only is null)
            {
                only = piece.Length == text.Length ? text : piece.ToString();
            }
            else
            {
                joined ??= new StringBuilder(only);
                joined.Append('\n').Append(piece);
            }
        }

        return joined?.ToString() ?? only ?? "";
    }
}
