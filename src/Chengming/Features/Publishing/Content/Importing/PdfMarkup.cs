using System.Globalization;
using System.Net;
using System.Text;
using Chengming.Reports.Reading.Pdf;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Writes the pages of a PDF as HTML: where a line begins and ends tells whether the paragraph goes on in the next one.</summary>
internal sealed class PdfMarkup(List<PageLayout> pages)
{
    /// <summary>In sizes of the text: how far a line may stand from where it would without being moved.</summary>
    private const double Slack = 1.0;

    /// <summary>In sizes of the text: a line that ends further from the margin ends its paragraph.</summary>
    private const double ShortBy = 2.0;

    /// <summary>In sizes: signatures stand up to four characters from the right margin, and seals push them further.</summary>
    private const double RightBy = 8.0;

    /// <summary>Lines further apart than this part of the usual distance belong to two paragraphs.</summary>
    private const double Apart = 1.6;

    private const int Enough = 20;

    private readonly StringBuilder html = new();
    private readonly StringBuilder paragraph = new();
    private string style = "";
    private (int Page, TextLine Line)? last;
    private double left;
    private double right;
    private double leading;
    private double size;

    public string Write()
    {
        Measure();
        foreach (var (page, line, table) in BlockList.Items(pages))
        {
            if (line is not null)
            {
                Add(page, line);
            }
            else
            {
                End();
                Table(table!);
            }
        }

        End();
        return html.ToString();
    }

    private void Measure()
    {
        var lines = pages.SelectMany(p => p.Lines).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var starts = lines.Select(l => l.Start).Order().ToList();
        var ends = lines.Select(l => l.End).Order().ToList();
        left = starts[lines.Count < Enough ? 0 : lines.Count / Enough];
        right = lines.Count < Enough ? Math.Max(ends[^1], pages[0].Width - left) : ends[^(1 + (lines.Count / Enough))];
        // Red heads are several times as large as the text.
        size = lines.Select(l => l.Size).Order().ElementAt(lines.Count / 2);
        var steps = pages
            .SelectMany(p => p.Lines.Zip(p.Lines.Skip(1), (a, b) => b.Baseline - a.Baseline))
            .Where(step => step > 1)
            .Order()
            .ToList();
        leading = steps.Count == 0 ? double.MaxValue : steps[steps.Count / 2];
    }

    private void Add(int page, TextLine line)
    {
        var own = StyleOf(line);
        if (!GoesOn(page, line, own))
        {
            End();
            style = own;
        }

        var text = line.Text.Replace('\t', ' ').Trim();
        if (paragraph.Length > 0 && text.Length > 0 && IsNarrow(paragraph[^1]) && IsNarrow(text[0]))
        {
            paragraph.Append(' ');
        }

        paragraph.Append(text);
        last = (page, line);
    }

    private bool GoesOn(int page, TextLine line, string own) =>
        last is { } before
        && own.Length == 0
        && style is "" or "text-indent:2em"
        && before.Line.End > right - (ShortBy * size)
        && Math.Abs(before.Line.Size - line.Size) < 0.5
        && (before.Page != page || line.Baseline - before.Line.Baseline < Apart * leading);

    private string StyleOf(TextLine line)
    {
        var (fromLeft, fromRight) = ((line.Start - left) / size, (right - line.End) / size);
        return fromLeft > ShortBy + Slack && Math.Abs(fromLeft - fromRight) < 2 * Slack ? "text-align:center"
            : fromLeft > ShortBy + Slack && fromRight < RightBy && fromLeft > 2 * fromRight ? "text-align:right"
            : fromLeft > Slack ? "text-indent:2em"
            : "";
    }

    private void End()
    {
        if (paragraph.Length > 0)
        {
            html.Append("<p style=\"")
                .Append(style)
                .Append("\">")
                .Append(WebUtility.HtmlEncode(paragraph.ToString()))
                .Append("</p>");
        }

        paragraph.Clear();
        (style, last) = ("", null);
    }

    private void Table(PageTable table)
    {
        html.Append("<table>");
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            html.Append("<tr>");
            foreach (var cell in row.OrderBy(c => c.Column))
            {
                html.Append(
                        CultureInfo.InvariantCulture,
                        $"<td colspan=\"{cell.ColumnSpan}\" rowspan=\"{cell.RowSpan}\">"
                    )
                    .Append(WebUtility.HtmlEncode(Joined(cell.Text)))
                    .Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    // Lines of a cell are broken where the cell is full, not where the author wished.
    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            _ =
                joined.Length > 0 && line.Length > 0 && IsNarrow(joined[^1]) && IsNarrow(line[0])
                    ? joined.Append(' ')
                    : joined;
            joined.Append(line);
        }

        return joined.ToString();
    }

    private static bool IsNarrow(char c) => c < 0x2000 && !char.IsWhiteSpace(c);
}
