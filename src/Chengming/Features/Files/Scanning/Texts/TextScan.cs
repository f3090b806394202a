using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Scanning.Texts;

/// <summary>Text files, and the text, comments and hidden elements of web pages.</summary>
internal sealed class TextScan : IFileScan
{
    private const int DeepestElements = 200;

    private static readonly string[] Authors = ["author", "generator", "copyright", "creator"];

    public bool Scans(FileKind kind) => kind.Id is "txt" or "csv" or "md" or "html";

    public void Scan(byte[] content, FileKind kind, ScanBook book)
    {
        var text = Decode(content);
        if (kind.Id == "html")
        {
            ReadPage(text, book);
        }
        else
        {
            ReadLines(text, book);
        }
    }

    /// <summary>Reads line by line, so that a place can be found again.</summary>
    public static void ReadLines(string text, ScanBook book)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                book.Read(line.ToString(), new FindingPlace { Paragraph = number });
            }
        }
    }

    private static void ReadPage(string text, ScanBook book)
    {
        var page = new HtmlParser().ParseDocument(text);
        if (IsDeep(page))
        {
            book.NotChecked("网页的标记嵌套过深，没有检查；请另存后再检查。");
            return;
        }

        foreach (var comment in page.Descendants<IComment>().Where(c => c.Data.Trim().Length > 0))
        {
            book.Add(
                FindingKind.Comment,
                ScanBook.Excerpt(comment.Data),
                new FindingPlace { Part = "网页注释" },
                false
            );
        }

        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
        {
            var name = meta.GetAttribute("name")!;
            if (Authors.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                book.Add(
                    FindingKind.Properties,
                    $"{name}：{ScanBook.Excerpt(meta.GetAttribute("content")!)}",
                    new FindingPlace { Part = "网页头部" },
                    false
                );
            }
        }

        foreach (var script in page.QuerySelectorAll("script, iframe, object, embed"))
        {
            book.Add(FindingKind.Script, script.LocalName, new FindingPlace { Part = "网页" }, false);
        }

        ReadBlocks(page, book);
    }

    private static void ReadBlocks(IDocument page, ScanBook book)
    {
        var number = 0;
        foreach (
            var element in page.QuerySelectorAll(
                "p, li, td, th, h1, h2, h3, h4, h5, h6, div, span, pre, a, input, title"
            )
        )
        {
            var own = string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.Data)).Trim();
            var text = element.LocalName == "input" ? element.GetAttribute("value") ?? "" : own;
            if (text.Length == 0)
            {
                continue;
            }

            var place = new FindingPlace { Part = "网页", Paragraph = ++number };
            if (IsHidden(element))
            {
                book.Add(FindingKind.HiddenText, ScanBook.Excerpt(text), place, false);
            }

            book.Read(text, place);
        }
    }

    private static bool IsHidden(IElement element)
    {
        var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        return element.HasAttribute("hidden")
            || string.Equals(element.GetAttribute("type"), "hidden", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsDeep(IDocument page)
    {
        var open = new Stack<(INode Node, int Depth)>([(page, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestElements)
            {
                return true;
            }

            foreach (var child in next.Node.ChildNodes)
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return false;
    }

    private static string Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(content);
        }

        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(content);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(content);
        }
    }
}
