using System.Globalization;
using System.Text;
using Chengming.Law;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Html;

/// <summary>Writes a report as one whole page: no script, nothing loaded from elsewhere, good on screen, phone and paper.</summary>
[Term("网页报告写出器")]
public sealed class HtmlReportWriter : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public void Write(AnnualReport report, Stream output)
    {
        var official = OfficialReport.Of(report);
        using var page = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        page.Write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Write($"<title>{HtmlTable.Encoded(official.Title)}</title>\n");
        page.Write($"<style>\n{HtmlPageStyle.Sheet}</style>\n</head>\n<body>\n<main>\n<article>\n");
        page.Write($"<h1>{HtmlTable.Encoded(official.Title)}</h1>\n");
        foreach (var paragraph in official.Opening)
        {
            Paragraph(page, paragraph);
        }

        foreach (var (index, section) in official.Sections.Index())
        {
            Section(page, section, $"section-{(index + 1).ToString(CultureInfo.InvariantCulture)}", report);
        }

        page.Write("</article>\n</main>\n</body>\n</html>\n");
    }

    private static void Section(TextWriter page, OfficialSection section, string id, AnnualReport report)
    {
        page.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{HtmlTable.Encoded(section.Heading)}</h2>\n");
        foreach (var paragraph in section.Paragraphs)
        {
            Paragraph(page, paragraph);
        }

        foreach (var table in section.Tables)
        {
            HtmlTable.Write(page, table, report);
        }

        page.Write("</section>\n");
    }

    private static void Paragraph(TextWriter page, OfficialParagraph paragraph)
    {
        var (lead, text) = (HtmlTable.Encoded(paragraph.Lead), HtmlTable.Encoded(paragraph.Text));
        page.Write(
            (lead, text) switch
            {
                ("", _) => $"<p>{text}</p>\n",
                (_, "") => $"<h3>{lead}</h3>\n",
                _ => $"<p><strong>{lead}</strong>{text}</p>\n",
            }
        );
    }
}
