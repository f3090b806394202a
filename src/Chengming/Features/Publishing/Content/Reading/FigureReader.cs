using AngleSharp.Dom;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Reads a picture or table that has a caption.</summary>
internal static class FigureReader
{
    public static IReadOnlyList<Block> Read(MarkupReading reading, IElement figure, Surroundings around)
    {
        var parts = figure.ChildNodes.ToLookup(n => n is IElement { LocalName: "figcaption" });
        var content = FlowReader.Read(reading, parts[false], around);
        var caption = Lines.Together(Blocks.Lines(FlowReader.Read(reading, parts[true], around)));

        return caption.Count == 0 ? content
            : content.Count == 0 ? [new Paragraph(caption)]
            : [new Figure(content, caption)];
    }
}
