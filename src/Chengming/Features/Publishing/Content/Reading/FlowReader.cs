using AngleSharp.Dom;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>
/// Reads the content of an element as blocks. Nothing of the source is copied: blocks and runs are made anew from what is
/// understood, so that an element or attribute nobody thought of cannot slip through.
/// </summary>
internal sealed class FlowReader
{
    private readonly MarkupReading reading;
    private readonly List<Block> blocks = [];
    private readonly InlineRuns inline = new();
    private string? marker;

    private FlowReader(MarkupReading reading) => this.reading = reading;

    /// <summary>The blocks in an element.</summary>
    public static List<Block> Read(MarkupReading reading, INode parent, Surroundings around) =>
        Read(reading, parent.ChildNodes, around);

    /// <summary>The blocks in these nodes.</summary>
    public static List<Block> Read(MarkupReading reading, IEnumerable<INode> nodes, Surroundings around)
    {
        using var depth = reading.Deepen();
        var reader = new FlowReader(reading);
        foreach (var node in nodes)
        {
            reader.Visit(node, around);
        }

        reader.End(around);
        return ListFolding.Fold(reader.blocks);
    }

    private void Content(INode parent, in Surroundings around)
    {
        foreach (var child in parent.ChildNodes)
        {
            Visit(child, around);
        }
    }

    private void Visit(INode node, in Surroundings around)
    {
        switch (node)
        {
            case IText text:
                Text(text.Data, around);
                break;
            case IElement element:
                reading.Enter();
                Element(element, around);
                reading.Leave();
                break;
        }
    }

    private void Text(string text, in Surroundings around)
    {
        if (!around.KeepsLineEnds)
        {
            inline.Append(text, around.Format, around.Link);
            return;
        }

        var isFirst = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!isFirst)
            {
                inline.Break();
            }

            isFirst = false;
            inline.Append(line, around.Format, around.Link);
        }
    }

    private void Element(IElement element, in Surroundings around)
    {
        var declared = new Declarations(element);
        if (declared.AreHidden || Elements.IsLeftOutSilently(element))
        {
            return;
        }

        if (Elements.IsField(element))
        {
            reading.LeftOut.Fields++;
        }
        else if (VideoAddress(element, declared) is { } video)
        {
            End(around);
            inline.Append("观看视频", Format.None, video);
            End(around);
        }
        else if (Elements.IsEmbedded(element))
        {
            reading.LeftOut.Embedded++;
        }
        else if (declared.AreListMarker)
        {
            marker ??= element.TextContent.Trim();
        }
        else
        {
            Understood(element, declared, around);
        }
    }

    private void Understood(IElement element, in Declarations declared, in Surroundings around)
    {
        switch (element.LocalName)
        {
            case "br":
                inline.Break();
                break;
            case "img":
                Picture(element, around);
                break;
            case "a":
                Content(element, around.WithLookOf(element, declared) with { Link = LinkOf(element) ?? around.Link });
                break;
            case "ul" or "ol" or "menu" or "dir":
                End(around);
                blocks.AddRange(ListReader.Read(reading, element, around.Inside()));
                break;
            case "table":
                End(around);
                blocks.AddRange(
                    TableReader.Read(reading, element, around.Inside() with { Alignment = Alignment.Start })
                );
                break;
            case "blockquote":
                End(around);
                AddIfAny(Read(reading, element, around.Inside()), content => new Quotation(content));
                break;
            case "figure":
                End(around);
                blocks.AddRange(FigureReader.Read(reading, element, around.Inside()));
                break;
            default:
                Other(element, declared, around);
                break;
        }
    }

    private void Other(IElement element, in Declarations declared, in Surroundings around)
    {
        var level = reading.LevelOf(element, declared);
        var within = around.WithLookOf(element, declared);
        if (level == 0 && !Elements.IsLine(element))
        {
            Content(element, within);
            return;
        }

        within = within with
        {
            Level = level > 0 ? level : around.Level,
            Alignment = declared.Alignment ?? around.Alignment,
            IsIndented = declared.IsIndented ?? around.IsIndented,
            ListLevel = declared.ListLevel > 0 ? declared.ListLevel : around.ListLevel,
            KeepsLineEnds = around.KeepsLineEnds || element.LocalName is "pre" or "listing",
        };
        End(around);
        Content(element, within);
        End(within);
    }

    // What was read since the last block is a paragraph, or several.
    private void End(in Surroundings around)
    {
        var runs = inline.Take();
        var (level, alignment, isIndented) = (around.Level, around.Alignment, around.IsIndented);
        if (level > 0)
        {
            var heading = WithoutStress(Lines.Together([runs]));
            AddIfAny(heading, line => new Paragraph(line) { Level = level, Alignment = alignment });
            return;
        }

        var mark = around.ListLevel > 0 ? marker : null;
        marker = null;
        var paragraphs = Lines.Paragraphs(runs);
        if (mark is { Length: > 0 } && paragraphs.Count > 0)
        {
            var content = paragraphs.ConvertAll(Block (line) => Paragraph(line, alignment, isIndented: false));
            if (ListEntry.Of(around.ListLevel, mark, content) is { } entry)
            {
                blocks.Add(entry);
                return;
            }

            paragraphs[0] = paragraphs[0] with { Runs = WithMarker(mark, paragraphs[0].Runs) };
        }

        blocks.AddRange(paragraphs.Select(line => Paragraph(line, alignment, isIndented)));
    }

    private static Paragraph Paragraph(Line line, Alignment alignment, bool isIndented)
    {
        alignment = alignment == Alignment.Start && line.IsPushedRight ? Alignment.End : alignment;
        return new(line.Runs)
        {
            Alignment = alignment,
            IsIndented = alignment == Alignment.Start && (isIndented || line.IsIndented),
        };
    }

    private static List<Run> WithMarker(string marker, IReadOnlyList<Run> runs)
    {
        var gap = marker[^1] is '.' or ')' ? " " : "";
        var (format, link) = runs[0].Kind == RunKind.Text ? (runs[0].Format, runs[0].Link) : (Format.None, null);
        return InlineRuns.Joined([new Run(RunKind.Text, marker + gap, format, link), .. runs]);
    }

    // Word makes headings bold; that a heading is one says enough.
    private static List<Run> WithoutStress(List<Run> heading) =>
        heading.TrueForAll(r => r.Kind != RunKind.Text || (r.Format & Format.Strong) != Format.None)
            ? InlineRuns.Joined(heading.Select(r => r with { Format = r.Format & ~Format.Strong }))
            : heading;

    private void Picture(IElement element, in Surroundings around)
    {
        if (SafeAddress.Picture(element.GetAttribute("src")) is { } address)
        {
            inline.Picture(InlineRuns.Alternative(element.GetAttribute("alt")), address, around.Link);
        }
        else
        {
            reading.LeftOut.Pictures++;
        }
    }

    private string? LinkOf(IElement element)
    {
        var raw = element.GetAttribute("href");
        var address = SafeAddress.Link(raw);
        // Anchors within the page have no targets any more; nobody misses them.
        reading.LeftOut.Links += address is null && raw is { Length: > 0 } && raw[0] != '#' ? 1 : 0;
        return address;
    }

    private static string? VideoAddress(IElement element, in Declarations declared) =>
        element.LocalName == "video" || (element.LocalName == "iframe" && declared.HasClass("ql-video"))
            ? SafeAddress.Link(element.GetAttribute("src") ?? element.QuerySelector("source[src]")?.GetAttribute("src"))
            : null;

    private void AddIfAny<T>(List<T> content, Func<List<T>, Block> block)
    {
        if (content.Count > 0)
        {
            blocks.Add(block(content));
        }
    }
}
