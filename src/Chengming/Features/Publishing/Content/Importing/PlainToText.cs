using System.Net;
using System.Text;
using Chengming.Actions;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Text;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Reads a plain text: one paragraph a line; the short lines at its head are its title, the last two its signature.</summary>
public static class PlainToText
{
    private const int MostHeadLines = 4;
    private const int LongestHeadLine = 60;

    /// <summary>The text of a file, or why it cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="field">The field of the form that it came from.</param>
    public static Outcome<ImportedText> Read(byte[] content, string field = "File")
    {
        string source;
        try
        {
            source = TextDecoding.Decode(content);
        }
        catch (UnreadableDocumentException unreadable)
        {
            return new Problem(field, unreadable.Message);
        }

        var html = Markup([.. source.ReplaceLineEndings("\n").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))]);
        var text = ItemText.From(html, field);
        return text.IsDone ? new ImportedText(html, [], GuessedMetadata.Of(text.Value), []) : text.Problems[0];
    }

    private static string Markup(List<string> lines)
    {
        var head = lines.TakeWhile(IsHead).Count();
        // A list of short lines has no head of its own.
        head = head == lines.Count ? 0 : Math.Min(head, MostHeadLines);
        var isSigned = lines.Count > head && GuessedMetadata.IsDay(lines[^1].Trim());
        var html = new StringBuilder();
        foreach (var (index, line) in lines.Index())
        {
            var style =
                index < head ? "text-align:center"
                : isSigned && index >= Math.Max(head, lines.Count - 2) ? "text-align:right"
                : line.StartsWith("　　", StringComparison.Ordinal) ? "text-indent:2em"
                : "";
            html.Append("<p style=\"")
                .Append(style)
                .Append("\">")
                .Append(WebUtility.HtmlEncode(line.Trim()))
                .Append("</p>");
        }

        return html.ToString();
    }

    private static bool IsHead(string line) =>
        line.Trim() is { Length: <= LongestHeadLine } text && text[^1] is not ('：' or ':' or '。' or '；' or '，');
}
