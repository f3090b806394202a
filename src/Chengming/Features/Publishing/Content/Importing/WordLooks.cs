using System.Globalization;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>What the styles of a document say about its paragraphs, as far as a text keeps it.</summary>
internal sealed class WordLooks
{
    private const int DeepestBase = 20;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? usual;

    public WordLooks(OfficePackage package, string part)
    {
        foreach (var style in package.Tree(part)?.Root?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
        {
            var id = Attribute(style, "styleId") ?? "";
            styles[id] = style;
            if (Attribute(style, "type") == "paragraph" && Attribute(style, "default") is "1" or "true")
            {
                usual = id;
            }
        }
    }

    /// <summary>The heading level of a paragraph, from 1; 0 for none.</summary>
    public int HeadingLevel(XElement? properties)
    {
        var outline = Property(properties, "outlineLvl") is { } level ? Number(level, "val") + 1 : null;
        return outline is >= 1 and <= 6 ? outline.Value
            : Chain(properties).Any(s => Name(s) == "title") ? 1
            : Chain(properties).Select(Name).FirstOrDefault(n => n.StartsWith("heading ", StringComparison.Ordinal))
                is [.., >= '1' and <= '6' and var digit]
                ? digit - '0'
            : 0;
    }

    public string? Alignment(XElement? properties) =>
        Property(properties, "jc") is { } jc
            ? Attribute(jc, "val") switch
            {
                "center" => "center",
                "right" or "end" => "right",
                _ => null,
            }
            : null;

    public bool IsIndented(XElement? properties) =>
        Property(properties, "ind") is { } indent
        && (Number(indent, "firstLine") > 0 || Number(indent, "firstLineChars") > 0);

    /// <summary>The property of a paragraph itself, or of its style.</summary>
    public XElement? Property(XElement? properties, string name) =>
        Child(properties, name)
        ?? Chain(properties).Select(s => Child(Child(s, "pPr"), name)).FirstOrDefault(p => p is not null);

    /// <summary>Whether a switch such as bold is on for a run, by itself or by its styles.</summary>
    public bool IsOn(XElement? runProperties, XElement? paragraphProperties, string name)
    {
        var own =
            Child(runProperties, name)
            ?? StyleOf(runProperties, "rStyle")
                .Select(s => Child(Child(s, "rPr"), name))
                .FirstOrDefault(p => p is not null);
        own ??= Chain(paragraphProperties).Select(s => Child(Child(s, "rPr"), name)).FirstOrDefault(p => p is not null);
        return own is not null && Attribute(own, "val") is not ("0" or "false" or "off" or "none");
    }

    public static XElement? Child(XElement? of, string name) =>
        of?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static string? Attribute(XElement? of, string name) =>
        of?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    public static int? Number(XElement? of, string name) =>
        int.TryParse(Attribute(of, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private IEnumerable<XElement> Chain(XElement? properties) => StyleOf(properties, "pStyle", usual);

    private IEnumerable<XElement> StyleOf(XElement? properties, string name, string? otherwise = null)
    {
        var id = Attribute(Child(properties, name), "val") ?? otherwise;
        for (var i = 0; i < DeepestBase && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = Attribute(Child(style, "basedOn"), "val");
        }
    }

    private static string Name(XElement style) => (Attribute(Child(style, "name"), "val") ?? "").ToLowerInvariant();
}
