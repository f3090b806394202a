using System.Buffers;
using System.Text;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>A paragraph as checks read it: white space inside Chinese text taken out, full-width digits as ASCII.</summary>
internal sealed class ProsePassage
{
    private static readonly SearchValues<char> Irregular = SearchValues.Create(
        " \t\u3000\u00A0\u2002\u2003\r\n０１２３４５６７８９"
    );
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；;\n");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？；;\n，,");

    private readonly int[]? printedAt;

    public ProsePassage(int section, string? sectionName, ReportParagraph paragraph)
    {
        Section = section;
        SectionName = sectionName;
        Printed = paragraph.Text;
        Place = paragraph.Place;
        if (Printed.AsSpan().IndexOfAny(Irregular) < 0)
        {
            Text = Printed;
            return;
        }

        (Text, printedAt, HasFullWidthDigits) = Squeeze(Printed);
    }

    /// <summary>Number of the section; 0 before section one.</summary>
    public int Section { get; }

    /// <summary>The section's heading as the form names it, with its number; null before section one.</summary>
    public string? SectionName { get; }

    /// <summary>The paragraph as printed.</summary>
    public string Printed { get; }

    /// <summary>The paragraph to read.</summary>
    public string Text { get; }

    /// <summary>Where it begins.</summary>
    public Place? Place { get; }

    /// <summary>True when it was printed with full-width digits.</summary>
    public bool HasFullWidthDigits { get; }

    /// <summary>Its numbers, in order.</summary>
    public ProseNumber[] Numbers { get; internal set; } = [];

    /// <summary>Identifiers of the parts of section one that begin in it, with where they begin.</summary>
    public List<(int Start, string Part)> PartStarts { get; } = [];

    /// <summary>The part of section one the paragraph begins in.</summary>
    public string? PartBefore { get; internal set; }

    /// <summary>The part of section one at a position.</summary>
    public string? PartAt(int position)
    {
        var part = PartBefore;
        foreach (var (start, id) in PartStarts)
        {
            if (start <= position)
            {
                part = id;
            }
        }

        return part;
    }

    /// <summary>The words between two positions of <see cref="Text"/>, exactly as printed.</summary>
    public string PrintedBetween(int start, int end) =>
        printedAt is null || end <= start ? Text[start..end] : Printed[printedAt[start]..(printedAt[end - 1] + 1)];

    /// <summary>The sentence around a position; semicolons end sentences.</summary>
    public (int Start, int End) SentenceAround(int position) => Around(position, SentenceEnds);

    /// <summary>The clause around a position.</summary>
    public (int Start, int End) ClauseAround(int position) => Around(position, ClauseEnds);

    /// <summary>The numbers that begin between two positions.</summary>
    public ReadOnlySpan<ProseNumber> NumbersBetween(int start, int end)
    {
        var first = 0;
        while (first < Numbers.Length && Numbers[first].Start < start)
        {
            first++;
        }

        var last = first;
        while (last < Numbers.Length && Numbers[last].Start < end)
        {
            last++;
        }

        return Numbers.AsSpan(first, last - first);
    }

    private (int Start, int End) Around(int position, SearchValues<char> ends)
    {
        var start = Text.AsSpan(0, position).LastIndexOfAny(ends) + 1;
        var length = Text.AsSpan(position).IndexOfAny(ends);
        return (start, length < 0 ? Text.Length : position + length);
    }

    private static (string Text, int[] PrintedAt, bool FullWidthDigits) Squeeze(string printed)
    {
        var text = new StringBuilder(printed.Length);
        var at = new int[printed.Length];
        var fullWidth = false;
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (char.IsWhiteSpace(c))
            {
                var next = i + 1;
                while (next < printed.Length && char.IsWhiteSpace(printed[next]))
                {
                    next++;
                }

                var joinsLatin =
                    text.Length > 0
                    && next < printed.Length
                    && char.IsAsciiLetterOrDigit(text[^1])
                    && char.IsAsciiLetterOrDigit(printed[next]);
                if (joinsLatin)
                {
                    at[text.Length] = i;
                    text.Append(' ');
                }

                i = next - 1;
                continue;
            }

            if (c is >= '０' and <= '９')
            {
                c = (char)(c - '０' + '0');
                fullWidth = true;
            }

            at[text.Length] = i;
            text.Append(c);
        }

        return (text.ToString(), at, fullWidth);
    }
}
