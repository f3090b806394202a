using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chengming.Features.Publishing.Content;

namespace Chengming.Tests.Features.Publishing.Content;

/// <summary>What the HTML of every text must keep to, seen by a parser that knows nothing of how it was made.</summary>
internal static class TextMarkup
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["h2"] = ["class"],
        ["h3"] = ["class"],
        ["h4"] = ["class"],
        ["p"] = ["class"],
        ["br"] = [],
        ["strong"] = [],
        ["em"] = [],
        ["u"] = [],
        ["s"] = [],
        ["sub"] = [],
        ["sup"] = [],
        ["ul"] = [],
        ["ol"] = ["start", "type"],
        ["li"] = [],
        ["blockquote"] = [],
        ["table"] = [],
        ["caption"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["th"] = ["scope", "colspan", "rowspan", "class"],
        ["td"] = ["colspan", "rowspan", "class"],
        ["figure"] = [],
        ["figcaption"] = [],
        ["img"] = ["src", "alt"],
        ["a"] = ["href", "rel"],
    };

    public static IElement Parse(string html)
    {
        var page = new HtmlParser().ParseDocument("<!doctype html><body><div></div>");
        var body = page.QuerySelector("div")!;
        body.InnerHtml = html;
        return body;
    }

    public static IElement Parsed(this ItemText text) => Parse(text.Html);

    /// <summary>
    /// Nothing outside the list; what a browser makes of it is what was written, wherever in a page it stands; cleaned once more
    /// it stays as it is.
    /// </summary>
    public static void IsSound(ItemText text)
    {
        var body = text.Parsed();
        foreach (var node in body.GetDescendants())
        {
            var element = Assert.IsType<IElement>(node is IText ? body : node, exactMatch: false);
            if (node is IText)
            {
                continue;
            }

            Assert.Equal(NamespaceNames.HtmlUri, element.NamespaceUri);
            Assert.True(Allowed.TryGetValue(element.LocalName, out var attributes), element.LocalName);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, attributes!));
            IsSoundClass(element.GetAttribute("class"));
            IsSoundAddress(element.GetAttribute("href"), ["http", "https", "mailto"]);
            IsSoundAddress(element.GetAttribute("src"), []);
        }

        Assert.Equal(text.Html, body.InnerHtml);
        foreach (var scripting in (bool[])[false, true])
        {
            var page = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(
                $"<main>{text.Html}</main><footer>end</footer>"
            );
            Assert.Equal(text.Html, page.QuerySelector("body > main")!.InnerHtml);
            Assert.Equal("end", page.QuerySelector("body > footer")!.InnerHtml);
        }

        var again = ItemText.From(text.Html).OrThrow();
        Assert.Equal(text.Html, again.Html);
        Assert.Equal(text.Sha256, again.Sha256);
        Assert.Empty(again.Remarks);
    }

    private static void IsSoundClass(string? name) =>
        Assert.True(name is null or "text-center" or "text-end" or "indent", name);

    private static void IsSoundAddress(string? address, string[] schemes)
    {
        if (address is not null)
        {
            // Resolved as a browser does, which strips and mends much.
            var url = new Url(new Url("https://portal.example/items/1"), address);
            Assert.False(url.IsInvalid, address);
            Assert.True(
                schemes.Contains(url.Scheme) || url.Origin == "https://portal.example",
                $"{address} leads to {url.Href}"
            );
        }
    }
}
