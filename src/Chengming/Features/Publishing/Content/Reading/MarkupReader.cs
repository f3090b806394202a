using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Reads HTML of any origin into the blocks of a text.</summary>
internal static class MarkupReader
{
    /// <summary>The blocks, and what did not become one.</summary>
    /// <exception cref="UnfitMarkupException">It is too long or too deep.</exception>
    public static (List<Block> Blocks, LeftOut LeftOut) Read(string html)
    {
        if (html.Length > HtmlBounds.LongestMarkup)
        {
            throw new UnfitMarkupException(
                $"粘贴的内容过大（{html.Length:N0} 个字符，最多 {HtmlBounds.LongestMarkup:N0} 个）。图片请单独上传后插入，其余内容请分几次粘贴。"
            );
        }

        if (OpenElements.AreTooMany(html))
        {
            throw MarkupReading.TooDeep();
        }

        using var document = new HtmlParser().ParseDocument("");
        var root = Parse(html, document.Body!);
        var reading = new MarkupReading(root.QuerySelector("h1") is not null);
        var blocks = FlowReader.Read(reading, root, new Surroundings());
        return Blocks.Depth(blocks) > HtmlBounds.DeepestBlocks
            ? throw MarkupReading.TooDeep()
            : (blocks, reading.LeftOut);
    }

    private static IElement Parse(string html, IElement context)
    {
        var created = 0;
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                // Beyond its own limit the parser changes the order of the text; ours is held while reading.
                MaximumDepth = int.MaxValue,
                DisableElementPositionTracking = true,
                SkipComments = true,
                OnCreated = (_, _) =>
                {
                    if (++created > HtmlBounds.MostElements)
                    {
                        throw new UnfitMarkupException(
                            $"粘贴的内容含有过多的标记（超过 {HtmlBounds.MostElements:N0} 个）。请把长表格另存为电子表格作为附件上传，其余内容请分几条发布。"
                        );
                    }
                },
            }
        );
        var nodes = parser.ParseFragment(html, context);
        var root = context.Owner!.CreateElement("div");
        root.Append([.. nodes]);
        return root;
    }
}
