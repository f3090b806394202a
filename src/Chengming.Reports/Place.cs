using System.Globalization;
using System.Text;
using Chengming.Law;

namespace Chengming.Reports;

/// <summary>Where something stands in the source document. Every member counts from 1; what the format has not is null.</summary>
[Term("出处")]
public sealed record Place
{
    /// <summary>Page of a paged document.</summary>
    public int? Page { get; init; }

    /// <summary>Line of a text, or of the page when <see cref="Page"/> is known.</summary>
    public int? Line { get; init; }

    /// <summary>Paragraph of a document that knows paragraphs and no lines (Word, web pages).</summary>
    public int? Paragraph { get; init; }

    /// <summary>Number of the table in the document.</summary>
    public int? Table { get; init; }

    /// <summary>Row within the table.</summary>
    public int? Row { get; init; }

    /// <summary>Column within the row, merged columns counted.</summary>
    public int? Column { get; init; }

    /// <summary>Worksheet name, or the path of an HTML element such as <c>table#t3 &gt; tr:5</c>.</summary>
    public string? Element { get; init; }

    /// <summary>The place in words an officer can follow, e.g. “第2页 第14行” or “第3个表 第5行 第4列”.</summary>
    public override string ToString()
    {
        var words = new StringBuilder();
        Append(words, Element is null ? null : $"“{Element}”");
        Append(words, Page, "第{0}页");
        Append(words, Table, "第{0}个表");
        Append(words, Row, "第{0}行");
        Append(words, Column, "第{0}列");
        Append(words, Line, "第{0}行");
        Append(words, Paragraph, "第{0}段");
        return words.ToString();
    }

    private static void Append(StringBuilder words, int? number, string pattern)
    {
        if (number is { } known)
        {
            Append(words, string.Format(CultureInfo.InvariantCulture, pattern, known));
        }
    }

    private static void Append(StringBuilder words, string? part)
    {
        if (part is null)
        {
            return;
        }

        if (words.Length > 0)
        {
            words.Append(' ');
        }

        words.Append(part);
    }
}
