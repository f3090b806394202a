using System.Globalization;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>Says of a run of text whether a reader sees it: hidden by itself or by its style, white on white, or too small.</summary>
internal sealed class WordVisibility
{
    private const int LongestChain = 32;
    private const int SmallestHalfPoints = 4;

    private static readonly string[] NoFill = ["auto", "FFFFFF", ""];

    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);

    public WordVisibility(OfficePackage package)
    {
        var styles = (package.Tree("word/styles.xml")?.Root?.Elements() ?? [])
            .Where(e => e.Name.LocalName == "style")
            .GroupBy(e => WordStories.Attribute(e, "styleId") ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var id in styles.Keys)
        {
            if (IsHiddenStyle(styles, id))
            {
                hiddenStyles.Add(id);
            }
        }
    }

    public bool IsHidden(XElement run, XElement paragraph)
    {
        var properties = WordStories.Child(run, "rPr");
        return WordStories.Switch(properties, "vanish")
            ?? (IsHiddenBy(properties, "rStyle") || IsHiddenBy(WordStories.Child(paragraph, "pPr"), "pStyle"));
    }

    /// <summary>Text nobody sees although it is not hidden. In tables and boxes with a ground of their own white is a usual colour.</summary>
    public static bool IsUnseen(XElement run, XElement paragraph)
    {
        var properties = WordStories.Child(run, "rPr");
        var isTiny =
            int.TryParse(
                WordStories.Value(WordStories.Child(properties, "sz")),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var size
            )
            && size <= SmallestHalfPoints;
        var isWhite = string.Equals(
            WordStories.Value(WordStories.Child(properties, "color")),
            "FFFFFF",
            StringComparison.OrdinalIgnoreCase
        );
        return isTiny
            || (
                isWhite
                && WordStories.Child(properties, "highlight") is null
                && !HasFill(properties)
                && !HasFill(WordStories.Child(paragraph, "pPr"))
                && !paragraph.Ancestors().Any(a => a.Name.LocalName is "txbxContent" || IsFilledTable(a))
            );
    }

    private static bool IsFilledTable(XElement element) =>
        element.Name.LocalName switch
        {
            "tc" => HasFill(WordStories.Child(element, "tcPr")),
            "tbl" => WordStories.Child(WordStories.Child(element, "tblPr"), "tblStyle") is not null
                || HasFill(WordStories.Child(element, "tblPr")),
            _ => false,
        };

    private static bool HasFill(XElement? properties) =>
        WordStories.Child(properties, "shd") is { } shade
        && (
            !NoFill.Contains(WordStories.Attribute(shade, "fill") ?? "", StringComparer.OrdinalIgnoreCase)
            || WordStories.Attribute(shade, "themeFill") is not null
        );

    private static bool IsHiddenStyle(Dictionary<string, XElement> styles, string id)
    {
        for (var i = 0; i < LongestChain && styles.TryGetValue(id, out var style); i++)
        {
            if (WordStories.Switch(WordStories.Child(style, "rPr"), "vanish") is { } said)
            {
                return said;
            }

            id = WordStories.Value(WordStories.Child(style, "basedOn")) ?? "";
        }

        return false;
    }

    private bool IsHiddenBy(XElement? properties, string style) =>
        WordStories.Value(WordStories.Child(properties, style)) is { } id && hiddenStyles.Contains(id);
}
