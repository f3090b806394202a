using System.Text;
using System.Text.Unicode;
using Chengming.Reports.Reading.Text;

namespace Chengming.Reports.Reading.Html;

/// <summary>Recognises HTML and settles its encoding; what a page declares is believed only when its bytes agree.</summary>
internal static class HtmlDecoding
{
    private const int Opening = 4096;

    // Systems cut descriptions at a number of bytes, so that a page may hold a few broken characters; more is another encoding.
    private const int BrokenInThousand = 5;

    private static readonly string[] FirstTags =
    [
        "!doctype html",
        "html",
        "head",
        "body",
        "meta",
        "title",
        "div",
        "p",
        "table",
        "span",
        "h1",
        "h2",
        "h3",
        "font",
        "center",
        "section",
        "article",
        "style",
        "script",
        "link",
        "ul",
        "ol",
        "!--",
        "b",
        "strong",
        "main",
        "br",
        "form",
    ];

    /// <summary>True when the content is a page or a piece of one.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<byte> content, string fileName)
    {
        if (!content[..Math.Min(content.Length, Opening)].Contains((byte)'<'))
        {
            return false;
        }

        var opening = OpeningText(content);
        var text = opening.AsSpan().TrimStart(['\uFEFF', ' ', '\t', '\r', '\n', '\u3000']);
        if (text.StartsWith("<?xml"))
        {
            var end = text.IndexOf("?>");
            text = end < 0 ? text : text[(end + 2)..].TrimStart();
        }

        if (ContainsTag(text, "<html") || ContainsTag(text, "<body") || ContainsTag(text, "<!doctype html"))
        {
            return true;
        }

        // Markdown may begin with an element and hold tables as HTML.
        if (!text.StartsWith("<") || fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var tag in FirstTags)
        {
            var after = 1 + tag.Length;
            if (
                text[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && (text.Length == after || !char.IsAsciiLetterOrDigit(text[after]))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The page as text.</summary>
    /// <exception cref="UnreadableDocumentException">Its encoding cannot be settled.</exception>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (TextDecoding.Utf16Of(content) is not null || Utf8.IsValid(content))
        {
            return TextDecoding.Decode(content);
        }

        var utf8 = Encoding.UTF8.GetString(content);
        if (IsNearlyWhole(utf8))
        {
            return utf8;
        }

        try
        {
            return TextDecoding.Gb18030.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            var lenient = Encoding.GetEncoding("GB18030").GetString(content);
            return IsNearlyWhole(lenient)
                ? lenient
                : throw new UnreadableDocumentException(
                    $"网页编码无法识别：第 {Math.Max(0, e.Index) + 1} 个字节处既不是有效的 UTF-8 也不是 GB18030；请用浏览器打开后另存为 UTF-8 网页再试。",
                    e
                );
        }
    }

    private static bool ContainsTag(ReadOnlySpan<char> text, ReadOnlySpan<char> tag) =>
        text.Contains(tag, StringComparison.OrdinalIgnoreCase);

    private static string OpeningText(ReadOnlySpan<byte> content)
    {
        var opening = content[..Math.Min(content.Length, Opening)];
        return TextDecoding.Utf16Of(content) is { } utf16
            ? Encoding.GetEncoding(utf16.Encoding.CodePage).GetString(opening[utf16.MarkLength..])
            : Encoding.UTF8.GetString(opening);
    }

    private static bool IsNearlyWhole(string text)
    {
        var (broken, beyondAscii) = (0, 0);
        foreach (var c in text)
        {
            broken += c == '\uFFFD' ? 1 : 0;
            beyondAscii += c > '\u007F' ? 1 : 0;
        }

        return broken * 1000L <= (long)beyondAscii * BrokenInThousand || broken <= 2 && beyondAscii > 100;
    }
}
