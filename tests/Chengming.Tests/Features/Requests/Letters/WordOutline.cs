using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Tests.Features.Requests.Letters;

/// <summary>What <c>document.xml</c> holds, a line for each paragraph: its style, what it sets of its own, and its words.</summary>
internal static class WordOutline
{
    public static string Of(Stream file)
    {
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        var outline = new StringBuilder();
        foreach (var element in package.MainDocumentPart!.Document!.Body!.ChildElements)
        {
            Append(outline, element, "");
        }

        return outline.ToString();
    }

    private static void Append(StringBuilder outline, OpenXmlElement element, string indent)
    {
        switch (element)
        {
            case Paragraph paragraph:
                outline
                    .Append(indent)
                    .Append(StyleOf(paragraph))
                    .Append(" | ")
                    .Append(paragraph.InnerText)
                    .Append('\n');
                break;
            case SectionProperties section:
                var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
                outline.Append(
                    CultureInfo.InvariantCulture,
                    $"page {size.Width}×{size.Height}, margins {margin.Top} {margin.Right} {margin.Bottom} {margin.Left}\n"
                );
                break;
            case Table table:
                var widths = table.Descendants<GridColumn>().Select(c => c.Width!.Value!);
                outline.Append(indent).Append("table ").AppendJoin(" + ", widths).Append('\n');
                AppendAll(outline, table.Elements<TableRow>(), indent + "  ");
                break;
            case TableRow row:
                outline.Append(indent).Append("row\n");
                AppendAll(outline, row.Elements<TableCell>().SelectMany(c => c.Elements<Paragraph>()), indent + "  ");
                break;
            default:
                throw new InvalidOperationException($"The outline knows no {element.LocalName}.");
        }
    }

    private static void AppendAll(StringBuilder outline, IEnumerable<OpenXmlElement> elements, string indent)
    {
        foreach (var element in elements)
        {
            Append(outline, element, indent);
        }
    }

    private static string StyleOf(Paragraph paragraph) =>
        string.Join(
            ' ',
            paragraph.ParagraphProperties!.ChildElements.Select(p =>
                p is ParagraphStyleId style
                    ? style.Val!.Value
                    : string.Join(' ', p.GetAttributes().Select(a => $"{a.LocalName}={a.Value}").Prepend(p.LocalName))
            )
        );
}
