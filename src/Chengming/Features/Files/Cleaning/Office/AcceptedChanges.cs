using System.Xml.Linq;
using Chengming.Features.Files.Scanning.Office;

namespace Chengming.Features.Files.Cleaning.Office;

/// <summary>Accepts the tracked changes of a part: what was added stays, what was deleted or moved away goes (ECMA-376-1, 17.13.5).</summary>
internal static class AcceptedChanges
{
    private static readonly string[] Gone = ["del", "moveFrom"];
    private static readonly string[] Kept = ["ins", "moveTo"];
    private static readonly string[] Marks =
    [
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
        "cellIns",
        "cellMerge",
    ];

    public static void Accept(XElement root)
    {
        RemoveRowsAndCells(root);
        var joined = new List<XElement>();
        foreach (var element in root.Descendants().Where(WordStories.IsWord).ToList())
        {
            if (element.Document is null && element.Ancestors().LastOrDefault() != root && element != root)
            {
                continue;
            }

            var name = element.Name.LocalName;
            if (name.EndsWith("Change", StringComparison.Ordinal) || Marks.Contains(name))
            {
                element.Remove();
            }
            else if (Gone.Contains(name))
            {
                // Among the properties of a paragraph's mark it says that the paragraph's end was deleted.
                if (IsOfParagraphMark(element))
                {
                    joined.Add(element.Ancestors().First(a => a.Name.LocalName == "p"));
                }

                element.Remove();
            }
            else if (Kept.Contains(name))
            {
                // Taken out first: nodes that still have a place would be copied, and their own changes stay unseen.
                var content = element.Nodes().ToList();
                content.ForEach(n => n.Remove());
                element.ReplaceWith(content);
            }
        }

        // From the last back, so that several deleted ends in a row come together.
        joined.Reverse();
        joined.ForEach(Join);
    }

    private static bool IsOfParagraphMark(XElement element) =>
        element.Parent is { Name.LocalName: "rPr", Parent.Name.LocalName: "pPr" };

    private static void RemoveRowsAndCells(XElement root)
    {
        var rows = root.Descendants()
            .Where(e => e.Name.LocalName == "tr" && WordStories.Child(WordStories.Child(e, "trPr"), "del") is not null);
        var cells = root.Descendants()
            .Where(e =>
                e.Name.LocalName == "tc" && WordStories.Child(WordStories.Child(e, "tcPr"), "cellDel") is not null
            );
        foreach (var gone in rows.Concat(cells).ToList())
        {
            var above = gone.Parent;
            gone.Remove();
            RemoveWhenEmpty(above);
        }
    }

    private static void RemoveWhenEmpty(XElement? element)
    {
        var isEmpty = element?.Name.LocalName switch
        {
            "tr" => !element.Elements().Any(e => e.Name.LocalName is "tc" or "sdt" or "customXml"),
            "tbl" => !element.Elements().Any(e => e.Name.LocalName is "tr" or "sdt" or "customXml"),
            _ => false,
        };
        if (!isEmpty)
        {
            return;
        }

        var above = element!.Parent;
        var isLastOfCell =
            above is { Name.LocalName: "tc" } && element.ElementsAfterSelf().All(e => e.Name.LocalName != "p");
        if (isLastOfCell)
        {
            element.AddAfterSelf(new XElement(element.Name.Namespace + "p"));
        }

        element.Remove();
        RemoveWhenEmpty(above);
    }

    /// <summary>Puts what is left of a paragraph whose end was deleted at the beginning of the next one.</summary>
    private static void Join(XElement paragraph)
    {
        if (
            paragraph.Parent is null
            || paragraph.ElementsAfterSelf().FirstOrDefault() is not { Name.LocalName: "p" } next
            || WordStories.Child(WordStories.Child(paragraph, "pPr"), "sectPr") is not null
        )
        {
            return;
        }

        var content = paragraph.Elements().Where(e => e.Name.LocalName != "pPr").ToList();
        content.ForEach(e => e.Remove());
        if (WordStories.Child(next, "pPr") is { } properties)
        {
            properties.AddAfterSelf(content);
        }
        else
        {
            next.AddFirst(content);
        }

        paragraph.Remove();
    }
}
