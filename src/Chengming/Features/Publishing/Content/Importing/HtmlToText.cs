using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chengming.Actions;
using Chengming.Features.Publishing.Content.Reading;
using Chengming.Reports.Reading.Html;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Reads a saved web page as the text of an item: its main content, without menus and footers.</summary>
public static class HtmlToText
{
    // The text stands where most of the paragraphs stand.
    private const double Most = 0.7;

    /// <summary>The text of a file, or why it cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="field">The field of the form that it came from.</param>
    public static Outcome<ImportedText> Read(byte[] content, string field = "File")
    {
        var source = HtmlDecoding.Decode(content);
        if (source.Length > HtmlBounds.LongestMarkup || OpenElements.AreTooMany(source))
        {
            return new Problem(field, "网页过大或嵌套过深。请用浏览器打开，只复制正文部分粘贴。");
        }

        using var page = new HtmlParser(new HtmlParserOptions { MaximumDepth = int.MaxValue }).ParseDocument(source);
        if (page.Body is not { } body)
        {
            return new Problem(field, "这不是网页文件。");
        }

        var main = MainPart(body);
        foreach (var picture in main.QuerySelectorAll("img"))
        {
            // Beside the file, where nobody can fetch it.
            picture.RemoveAttribute("src");
        }

        var text = ItemText.From(main.InnerHtml, field);
        if (!text.IsDone)
        {
            return text.Problems[0];
        }

        var guessed = GuessedMetadata.Of(text.Value);
        var declared = page.QuerySelector("meta[name=ArticleTitle i]")?.GetAttribute("content") ?? page.Title;
        return new ImportedText(
            text.Value.Html,
            [],
            guessed.Title is null && declared?.Trim() is { Length: > 0 } title
                ? guessed.Titled(title, "网页标明的标题")
                : guessed,
            text.Value.Remarks
        );
    }

    private static IElement MainPart(IElement body)
    {
        var main = body;
        var all = LengthOf(body);
        while (all > 0 && main.Children.FirstOrDefault(c => LengthOf(c) >= all * Most && !IsText(c)) is { } inner)
        {
            main = inner;
        }

        return main;
    }

    private static bool IsText(IElement element) => element.LocalName is "p" or "table" or "ul" or "ol" or "blockquote";

    private static int LengthOf(IElement element) =>
        element
            .QuerySelectorAll("p, table")
            .Where(e => e.ParentElement?.Closest("table") is null)
            .Sum(e => e.TextContent.Length);
}
