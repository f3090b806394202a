using System.Buffers;

namespace Chengming.Reports.Checks.Narrative.Prose;

/// <summary>A paragraph as checks read it: white space inside Chinese text taken out, full-width digits as ASCII.</summary>
internal sealed class ProsePassage
{
    private static readonly SearchValues<char> Irregular = SearchValues.Create(
        " \t\u3000\u00A0\u2002\u2003\r\n０１２３４５６７８９"
    );
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；;\n");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？；;\n，,");

    /// <summary>No sentence is followed further than this to either side: a text without full stops must not cost its square.</summary>
    private const int LongestReach = 400;

    /// <summary>From which position on how many characters of white space were taken out; null when none were.</summary>
    private readonly List<(int From, int Removed)>? gaps;

    /// <summary>Identifiers of the parts of section one that begin in it, with where they begin.</summary>
    private List<(int Start, string Part)>? partStarts;

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

        (Text, gaps, HasFullWidthDigits) = Squeeze(Printed);
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

    /// <summary>The part of section one the paragraph begins in.</summary>
    public string? PartBefore { get; internal set; }

    /// <summary>Says that a part of section one begins at a position.</summary>
    public void AddPart(int start, string part) => (partStarts ??= []).Add((start, part));

    /// <summary>The part of section one at a position.</summary>
    public string? PartAt(int position)
    {
        var part = PartBefore;
        if (partStarts is null)
        {
            return part;
        }

        foreach (var (start, id) in partStarts)
        {
            if (start <= position)
            {
                part = id;
            }
        }

        return part;
    }

    /// <summary>The words between two positions of <see cref="Text"/>, exactly as printed.</summary>
    public string PrintedBetween(int start, int end)
    {
        var (from, to) = PrintedRange(start, end);
        return end <= start ? "" : Printed[from..to];
    }

    /// <summary>Where the words between two positions of <see cref="Text"/> stand in <see cref="Printed"/>.</summary>
    public (int Start, int End) PrintedRange(int start, int end) =>
        gaps is null || end <= start ? (start, end) : (PrintedAt(start), PrintedAt(end - 1) + 1);

    /// <summary>The sentence around a position; semicolons end sentences.</summary>
    public (int Start, int End) SentenceAround(int position) => Around(position, SentenceEnds);

    /// <summary>The clause around a position.</summary>
    public (int Start, int End) ClauseAround(int position) => Around(position, ClauseEnds);

    /// <summary>The numbers that begin between two positions.</summary>
    public ReadOnlySpan<ProseNumber> NumbersBetween(int start, int end)
    {
        var first = FirstNumberFrom(start);
        var last = first;
        while (last < Numbers.Length && Numbers[last].Start < end)
        {
            last++;
        }

        return Numbers.AsSpan(first, last - first);
    }

    private int FirstNumberFrom(int position)
    {
        var (low, high) = (0, Numbers.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Numbers[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private (int Start, int End) Around(int position, SearchValues<char> ends)
    {
        var from = Math.Max(0, position - LongestReach);
        var start = from + Text.AsSpan(from, position - from).LastIndexOfAny(ends) + 1;
        var to = Math.Min(Text.Length, position + LongestReach);
        var length = Text.AsSpan(position, to - position).IndexOfAny(ends);
        return (start, length < 0 ? to : position + length);
    }

    private int PrintedAt(int position)
    {
        var (low, high) = (0, gaps!.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = gaps[middle].From <= position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? position : position + gaps[low - 1].Removed;
    }

    private static (string Text, List<(int From, int Removed)> Gaps, bool FullWidthDigits) Squeeze(string printed)
    {
        var text = ArrayPool<char>.Shared.Rent(printed.Length);
        var removals = new List<(int, int)>();
        var (length, at, fullWidth) = (0, 0, false);
        while (at < printed.Length)
        {
            var run = printed.AsSpan(at).IndexOfAny(Irregular);
            run = run < 0 ? printed.Length - at : run;
            printed.CopyTo(at, text, length, run);
            (at, length) = (at + run, length + run);
            if (at == printed.Length)
            {
                break;
            }

            if (printed[at] is >= '０' and <= '９')
            {
                text[length++] = (char)(printed[at++] - '０' + '0');
                fullWidth = true;
                continue;
            }

            var next = at + 1;
            while (next < printed.Length && char.IsWhiteSpace(printed[next]))
            {
                next++;
            }

            var joinsLatin =
                length > 0
                && next < printed.Length
                && char.IsAsciiLetterOrDigit(text[length - 1])
                && char.IsAsciiLetterOrDigit(printed[next]);
            if (joinsLatin)
            {
                text[length++] = ' ';
            }

            at = next;
            removals.Add((length, at - length));
        }

        var squeezed = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return (squeezed, removals, fullWidth);
    }
}
