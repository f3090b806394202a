using System.Xml;
using Chengming.Reports.Reading.Packages;

namespace Chengming.Reports.Reading.Word;

/// <summary>What the styles of a document say about numbering and hidden text; all else of them is passed over.</summary>
internal sealed class WordStyles
{
    private const int DeepestBase = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private string? defaultParagraph;

    /// <summary>Reads styles.xml; a document that neither numbers nor hides by style is not parsed at all.</summary>
    public static WordStyles Read(ArraySegment<byte>? part)
    {
        var read = new WordStyles();
        if (part is not { } bytes || (bytes.AsSpan().IndexOf("numPr"u8) < 0 && bytes.AsSpan().IndexOf(":vanish"u8) < 0))
        {
            return read;
        }

        using var xml = PackageXml.Open(bytes);
        xml.MoveToContent();
        WordXml.ForEachChild(
            xml,
            read,
            static (x, into) =>
            {
                if (x.LocalName == "style")
                {
                    into.Add(x);
                }
                else
                {
                    x.Skip();
                }
            }
        );
        return read;
    }

    /// <summary>The list and level a paragraph style puts its paragraphs into; null for none.</summary>
    public (int NumId, int? Level)? NumberingOf(string? id)
    {
        int? level = null;
        foreach (var style in Chain(id ?? defaultParagraph))
        {
            level ??= style.Level;
            if (style.NumId is { } list)
            {
                return (list, level);
            }
        }

        return null;
    }

    /// <summary>True when a style hides its text.</summary>
    public bool IsHidden(string? id)
    {
        foreach (var style in styles.Count == 0 ? [] : Chain(id))
        {
            if (style.IsHidden is { } hidden)
            {
                return hidden;
            }
        }

        return false;
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < DeepestBase && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    private void Add(XmlReader xml)
    {
        var style = new Style();
        var id = WordXml.Attribute(xml, "styleId") ?? "";
        var isParagraph = WordXml.Attribute(xml, "type") == "paragraph";
        if (isParagraph && WordXml.Attribute(xml, "default") is "1" or "true")
        {
            defaultParagraph = id;
        }

        WordXml.ForEachChild(xml, style, ReadPart);
        styles[id] = style;
    }

    private static void ReadPart(XmlReader xml, Style style)
    {
        switch (xml.LocalName)
        {
            case "basedOn":
                style.BasedOn = WordXml.Attribute(xml, "val");
                break;
            case "vanish":
                style.IsHidden = WordXml.IsOn(xml);
                break;
            case "numId":
                style.NumId = WordXml.Number(xml);
                break;
            case "ilvl":
                style.Level = WordXml.Number(xml);
                break;
            case "pPr" or "rPr" or "numPr":
                WordXml.ForEachChild(xml, style, ReadPart);
                return;
        }

        xml.Skip();
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public int? NumId { get; set; }

        public int? Level { get; set; }

        public bool? IsHidden { get; set; }
    }
}
