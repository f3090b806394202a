using System.Globalization;
using AngleSharp.Dom;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Reads ul and ol; also the flat lists of Quill, whose items say their level and kind themselves.</summary>
internal static class ListReader
{
    public static IReadOnlyList<Block> Read(MarkupReading reading, IElement list, Surroundings around) =>
        list.Children.Any(c => c.HasAttribute("data-list"))
            ? Flat(reading, list, around)
            : Nested(reading, list, around);

    private static IReadOnlyList<Block> Nested(MarkupReading reading, IElement list, Surroundings around)
    {
        var items = new List<List<Block>>();
        foreach (var child in list.ChildNodes)
        {
            var content = child is IElement { LocalName: "li" } item
                ? Item(reading, item, around)
                : FlowReader.Read(reading, [child], around);

            // A list directly in a list belongs to the item above it.
            if (child is IElement { LocalName: "ul" or "ol" } && items.Count > 0)
            {
                items[^1].AddRange(content);
            }
            else if (content.Count > 0)
            {
                items.Add(content);
            }
        }

        return items.Count == 0 ? [] : [new TextList(NumberingOf(list), items)];
    }

    private static List<Block> Flat(MarkupReading reading, IElement list, Surroundings around) =>
        ListFolding.Fold([
            .. from item in list.Children
            let content = Item(reading, item, around)
            where content.Count > 0
            select new ListEntry(LevelOf(item), item.GetAttribute("data-list") == "ordered", null, content),
        ]);

    private static List<Block> Item(MarkupReading reading, IElement item, Surroundings around) =>
        new Declarations(item) is var declared && declared.AreHidden
            ? []
            : FlowReader.Read(
                reading,
                item,
                around.WithLookOf(item, declared) with
                {
                    Alignment = declared.Alignment ?? around.Alignment,
                }
            );

    private static Numbering? NumberingOf(IElement list) =>
        list.LocalName != "ol"
            ? null
            : new Numbering(
                int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                && start is > 0 and < HtmlBounds.HighestNumber
                    ? start
                    : 1,
                list.GetAttribute("type") is ['a' or 'A' or 'i' or 'I'] style ? style[0] : '1'
            );

    private static int LevelOf(IElement item)
    {
        var declared = new Declarations(item);
        return 1 + Enumerable.Range(1, 8).FirstOrDefault(deep => declared.HasClass($"ql-indent-{(char)('0' + deep)}"));
    }
}
