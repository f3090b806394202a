using System.Globalization;
using AngleSharp.Dom;

namespace Chengming.Reports.Reading.Html;

/// <summary>How an element takes part in the flow of a page.</summary>
internal enum ElementKind
{
    Inline,
    Block,
    Break,
    Link,
    Table,

    /// <summary>Parts of a page that are not its content (nav, aside, footer).</summary>
    Furniture,

    /// <summary>Never text: scripts, controls, pictures.</summary>
    Skipped,
}

/// <summary>What is known of HTML elements and their attributes.</summary>
internal static class HtmlElements
{
    /// <summary>The kind of an element by its local name; unknown ones are inline.</summary>
    public static ElementKind KindOf(string name) =>
        name switch
        {
            "br" => ElementKind.Break,
            "a" => ElementKind.Link,
            "table" => ElementKind.Table,
            "nav" or "aside" or "footer" => ElementKind.Furniture,
            "script" or "style" or "noscript" or "template" or "iframe" or "object" or "embed" or "svg" or "canvas" =>
                ElementKind.Skipped,
            "audio" or "video" or "select" or "button" or "textarea" or "input" or "datalist" or "map" =>
                ElementKind.Skipped,
            // Word leaves its settings behind in an island named xml.
            "xml" or "del" or "rt" or "rp" or "head" or "title" or "meta" or "link" or "img" or "col" or "colgroup" =>
                ElementKind.Skipped,
            "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "ul" or "ol" or "pre" or "hr" =>
                ElementKind.Block,
            "section" or "article" or "main" or "header" or "center" or "form" or "fieldset" or "legend" =>
                ElementKind.Block,
            "dl" or "dt" or "dd" or "blockquote" or "address" or "figure" or "figcaption" or "caption" or "body" =>
                ElementKind.Block,
            "details" or "summary" or "dir" or "menu" or "hgroup" or "search" or "frameset" or "noframes" =>
                ElementKind.Block,
            _ => ElementKind.Inline,
        };

    /// <summary>True for what a visitor does not see, and for the furniture of a page.</summary>
    public static bool IsOutOfSight(IElement element, ElementKind kind)
    {
        if (kind is ElementKind.Furniture)
        {
            return true;
        }

        if (element.Attributes.Length == 0)
        {
            return false;
        }

        return element.HasAttribute("hidden")
            || element.GetAttribute("role") is "navigation" or "search" or "contentinfo"
            || (element.GetAttribute("style") is { } style && IsHiddenBy(style));
    }

    /// <summary>A span attribute: digits at its beginning count (“2px”), no number or a negative one is 1.</summary>
    public static int Span(IElement cell, string attribute, int most)
    {
        var value = cell.GetAttribute(attribute).AsSpan().Trim().TrimStart('+');
        var digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
        {
            digits++;
        }

        if (digits == 0)
        {
            return 1;
        }

        return int.TryParse(value[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Min(span, most)
            : most;
    }

    /// <summary>The row groups in the order in which they are shown: heads, bodies, feet.</summary>
    public static List<IElement> RowGroups(IElement table)
    {
        var groups = ChildrenNamed(table, "thead");
        groups.AddRange(ChildrenNamed(table, "tbody"));
        groups.AddRange(ChildrenNamed(table, "tfoot"));
        return groups;
    }

    /// <summary>The child elements of one name, or of either of two.</summary>
    public static List<IElement> ChildrenNamed(IElement parent, string name, string? orName = null)
    {
        var found = new List<IElement>();
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement child && (child.LocalName == name || child.LocalName == orName))
            {
                found.Add(child);
            }
        }

        return found;
    }

    /// <summary>The number a list shows before an item, where the list says which kind: Word's headings become such lists.</summary>
    public static string? ListNumber(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return null;
        }

        var style = list.GetAttribute("style") ?? "";
        var isChinese =
            style.Contains("cjk-ideographic", StringComparison.OrdinalIgnoreCase)
            || style.Contains("simp-chinese-informal", StringComparison.OrdinalIgnoreCase);
        if (!isChinese)
        {
            return null;
        }

        var number = Span(list, "start", 1_000);
        foreach (var sibling in list.Children)
        {
            if (ReferenceEquals(sibling, item) || number > 999)
            {
                break;
            }

            number += sibling.LocalName == "li" ? 1 : 0;
        }

        return Flow.ChineseNumerals.Counting(number) + "、";
    }

    private static bool IsHiddenBy(ReadOnlySpan<char> style)
    {
        while (style.Length > 0)
        {
            var end = style.IndexOf(';');
            var declaration = end < 0 ? style : style[..end];
            style = end < 0 ? [] : style[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon > 0 && Hides(declaration[..colon].Trim(), declaration[(colon + 1)..].TrimStart()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hides(ReadOnlySpan<char> property, ReadOnlySpan<char> value) =>
        property.Length switch
        {
            7 => Is(property, "display") && StartsWith(value, "none"),
            8 => Is(property, "mso-hide") && StartsWith(value, "all"),
            10 => Is(property, "visibility") && StartsWith(value, "hidden"),
            11 => Is(property, "mso-element") && StartsWith(value, "comment"),
            _ => false,
        };

    private static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
