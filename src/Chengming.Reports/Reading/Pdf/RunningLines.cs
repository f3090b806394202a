using System.Globalization;
using System.Text.RegularExpressions;

namespace Chengming.Reports.Reading.Pdf;

/// <summary>Takes out what is on a page only because it is a page: page numbers, running headers and footers.</summary>
internal static partial class RunningLines
{
    /// <summary>Only lines in this part of the page, at its head or foot, can be running lines.</summary>
    private const double Margin = 0.13;

    private const double SamePosition = 3.0;

    public static void Remove(List<PageLayout> pages)
    {
        foreach (var page in pages)
        {
            page.Lines.RemoveAll(l => l.IsPagination);
        }

        // Several lines may run: a header of two lines, a footer with an address and a number.
        for (var round = 0; round < 3; round++)
        {
            var removed = RemoveEdge(pages, atFoot: true) | RemoveEdge(pages, atFoot: false);
            if (!removed)
            {
                break;
            }
        }
    }

    private static bool RemoveEdge(List<PageLayout> pages, bool atFoot)
    {
        var edges = pages.ConvertAll(p => EdgeLine(p, atFoot));
        var isRunning = pages.Count > 1 && AreRepeated(edges);
        var removed = false;
        for (var i = 0; i < pages.Count; i++)
        {
            if (edges[i] is { } line && (isRunning || IsPageNumber(line, pages[i], edges)))
            {
                removed |= pages[i].Lines.Remove(line);
            }
        }

        return removed;
    }

    /// <summary>The outermost line, when it lies in the margin and nothing else does further out.</summary>
    private static TextLine? EdgeLine(PageLayout page, bool atFoot)
    {
        if (page.Lines.Count == 0)
        {
            return null;
        }

        var line = atFoot ? page.Lines[^1] : page.Lines[0];
        var isInMargin = atFoot
            ? line.Baseline > page.Height * (1 - Margin) && page.Tables.TrueForAll(t => t.Bottom < line.Baseline)
            : line.Baseline < page.Height * Margin && page.Tables.TrueForAll(t => t.Top > line.Baseline - line.Size);
        return isInMargin ? line : null;
    }

    /// <summary>The same words at the same height on every page, whatever the figures in them.</summary>
    private static bool AreRepeated(List<TextLine?> edges)
    {
        var words = edges[0] is null ? "" : Digits().Replace(edges[0]!.Text, "#");
        return words.Any(char.IsLetter)
            && edges.TrueForAll(e =>
                e is not null
                && Digits().Replace(e.Text, "#") == words
                && Math.Abs(e.Baseline - edges[0]!.Baseline) < SamePosition
            );
    }

    /// <summary>
    /// Marked as a number by its dashes or words; or a bare number that counts the pages. A bare number alone may be the end of
    /// a table without lines.
    /// </summary>
    private static bool IsPageNumber(TextLine line, PageLayout page, List<TextLine?> edges)
    {
        if (MarkedNumber().IsMatch(line.Text))
        {
            return true;
        }

        if (!BareNumber(line, out var number))
        {
            return false;
        }

        var offset = number - page.Number;
        var counting = 0;
        for (var i = 0; i < edges.Count; i++)
        {
            counting += edges[i] is { } other && BareNumber(other, out var n) && n - (i + 1) == offset ? 1 : 0;
        }

        return counting >= 2 || (edges.Count == 1 && offset == 0 && IsApart(line, page));
    }

    private static bool BareNumber(TextLine line, out int number) =>
        int.TryParse(line.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number is > 0 and < 10_000;

    /// <summary>Further from the text above it than two lines are.</summary>
    private static bool IsApart(TextLine line, PageLayout page)
    {
        var index = page.Lines.IndexOf(line);
        var above = Math.Max(
            index > 0 ? page.Lines[index - 1].Baseline : 0,
            page.Tables.Count > 0 ? page.Tables.Max(t => t.Bottom) : 0
        );
        return line.Baseline - above > 2.5 * line.Size;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\s*(?:[-—–－―─~·•]+\s*\d{1,4}\s*[-—–－―─~·•]+|第\s*[\d一二三四五六七八九十百]{1,5}\s*页(?:\s*[,，/／]?\s*[（(]?共\s*[\d一二三四五六七八九十百]{1,5}\s*页[)）]?)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|共\s*\d{1,4}\s*页\s*[,，]?\s*第\s*\d{1,4}\s*页)\s*$"
    )]
    private static partial Regex MarkedNumber();
}
