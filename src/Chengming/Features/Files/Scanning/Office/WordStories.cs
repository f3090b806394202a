using System.Xml.Linq;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>The parts of a Word file that hold paragraphs, and what is in a paragraph.</summary>
internal static class WordStories
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static readonly XName Fallback = XName.Get(
        "Fallback",
        "http://schemas.openxmlformats.org/markup-compatibility/2006"
    );

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["document"] = "正文",
        ["hdr"] = "页眉",
        ["ftr"] = "页脚",
        ["footnotes"] = "脚注",
        ["endnotes"] = "尾注",
        ["comments"] = "批注",
        ["glossaryDocument"] = "构建基块",
    };

    /// <summary>The parts with paragraphs, whether anything refers to them or not.</summary>
    public static IEnumerable<(string Name, string Title, XElement Root)> In(OfficePackage package)
    {
        foreach (var name in package.NamesLike("word/", ".xml"))
        {
            if (
                package.Tree(name)?.Root is { } root
                && (root.Name.Namespace == W || root.Name.Namespace == Strict)
                && Titles.TryGetValue(root.Name.LocalName, out var title)
            )
            {
                yield return (name, title, root);
            }
        }
    }

    /// <summary>All paragraphs; those of drawings that stand there twice, for older programs, once.</summary>
    public static IEnumerable<XElement> Paragraphs(XElement root) =>
        root.Descendants().Where(e => e.Name.LocalName == "p" && IsWord(e) && !e.Ancestors(Fallback).Any());

    /// <summary>What is in a paragraph itself, not in paragraphs within it.</summary>
    public static IEnumerable<XElement> Own(XElement paragraph)
    {
        var open = new Stack<XElement>(paragraph.Elements().Reverse());
        while (open.TryPop(out var next))
        {
            if (next.Name == Fallback || (next.Name.LocalName == "p" && IsWord(next)))
            {
                continue;
            }

            yield return next;
            foreach (var child in next.Elements().Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The characters an element stands for; those of deleted text only when they are asked for.</summary>
    public static string TextOf(XElement element, bool deleted) =>
        !IsWord(element)
            ? ""
            : (element.Name.LocalName, deleted) switch
            {
                ("t", false) or ("delText", true) => element.Value,
                ("tab", false) when element.Parent?.Name.LocalName == "r" => "\t",
                ("br" or "cr", false) => "\n",
                ("noBreakHyphen", false) => "-",
                _ => "",
            };

    /// <summary>A switch such as vanish: on when it is there, unless its value says no.</summary>
    public static bool? Switch(XElement? properties, string name)
    {
        var element = properties?.Elements().FirstOrDefault(e => e.Name.LocalName == name);
        return element is null ? null : Value(element) is not ("0" or "false" or "off");
    }

    public static string? Value(XElement? element) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value;

    public static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    public static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static bool IsWord(XElement element) => element.Name.Namespace == W || element.Name.Namespace == Strict;
}
