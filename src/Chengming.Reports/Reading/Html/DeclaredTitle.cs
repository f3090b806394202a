using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Html;

/// <summary>The title a page gives itself.</summary>
internal static class DeclaredTitle
{
    // 政府网站 pages carry the title of the article in this meta tag (国办发〔2017〕47号 附件2).
    private const string ArticleTitle = "ArticleTitle";

    /// <summary>The article's title, else the first heading that is a report's, else the page's title or first heading.</summary>
    public static string? Of(IHtmlDocument page, List<FlowItem> items)
    {
        var headings = items
            .OfType<FlowText>()
            .Where(t => t.Origin is IElement { LocalName: "h1" })
            .Select(t => t.Text)
            .ToList();
        return Clean(MetaContent(page.Head))
            ?? headings.Find(Headings.IsReportTitle)
            ?? Clean(page.Head?.Children.FirstOrDefault(e => e.LocalName == "title")?.TextContent)
            ?? headings.FirstOrDefault();
    }

    private static string? MetaContent(IElement? head)
    {
        foreach (var element in head?.Children ?? Enumerable.Empty<IElement>())
        {
            if (
                element.LocalName == "meta"
                && string.Equals(element.GetAttribute("name"), ArticleTitle, StringComparison.OrdinalIgnoreCase)
            )
            {
                return element.GetAttribute("content");
            }
        }

        return null;
    }

    private static string? Clean(string? text)
    {
        var line = new InlineText();
        line.Append(text ?? "");
        return line.Take() is { Length: > 0 } clean ? clean : null;
    }
}
