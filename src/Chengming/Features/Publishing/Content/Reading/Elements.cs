using System.Collections.Frozen;
using AngleSharp.Dom;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>
/// What is made of an element: left out with everything in it, a line of its own, or a look. Of any other only the content counts,
/// so that an unknown element can add nothing but text.
/// </summary>
internal static class Elements
{
    private static readonly FrozenSet<string> Embedded = FrozenSet.Create(
        StringComparer.Ordinal,
        ["script", "iframe", "object", "embed", "applet", "frame", "frameset", "canvas", "audio", "svg", "math"]
    );

    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
        StringComparer.Ordinal,
        ["input", "textarea", "select", "button", "datalist", "meter", "progress"]
    );

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "style",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "template",
            "noscript",
            "noembed",
            "noframes",
            "xml",
            "xmp",
            "plaintext",
            "param",
            "source",
            "track",
            "map",
            "area",
            "rp",
            "rt",
        ]
    );

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "p",
            "div",
            "section",
            "article",
            "aside",
            "main",
            "header",
            "footer",
            "nav",
            "address",
            "center",
            "pre",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "dialog",
            "dl",
            "dt",
            "dd",
            "hr",
            "li",
            "figcaption",
            "hgroup",
            "search",
            "option",
            "optgroup",
            "listing",
        ]
    );

    private static readonly FrozenDictionary<string, Format> Looks = new Dictionary<string, Format>
    {
        ["b"] = Format.Strong,
        ["strong"] = Format.Strong,
        ["i"] = Format.Emphasised,
        ["em"] = Format.Emphasised,
        ["cite"] = Format.Emphasised,
        ["dfn"] = Format.Emphasised,
        ["u"] = Format.Underlined,
        ["s"] = Format.Struck,
        ["strike"] = Format.Struck,
        ["del"] = Format.Struck,
        ["sub"] = Format.Lowered,
        ["sup"] = Format.Raised,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsEmbedded(IElement element) =>
        element.NamespaceUri != NamespaceNames.HtmlUri || Embedded.Contains(element.LocalName);

    public static bool IsField(IElement element) => Fields.Contains(element.LocalName);

    public static bool IsLeftOutSilently(IElement element) => Silent.Contains(element.LocalName);

    public static bool IsLine(IElement element) => Lines.Contains(element.LocalName);

    public static Format LookOf(IElement element) => Looks.GetValueOrDefault(element.LocalName);

    /// <summary>1 to 6 for a heading, otherwise 0. Word writes titles as paragraphs of the style MsoTitle.</summary>
    public static int HeadingLevel(IElement element, in Declarations declared) =>
        element.LocalName is ['h', >= '1' and <= '6' and var digit] ? digit - '0'
        : declared.HasClass("MsoTitle") ? 2
        : declared.HasClass("MsoSubtitle") ? 3
        : 0;
}
