using Chengming.Law;

namespace Chengming.Features.Agencies.Markup;

/// <summary>
/// Structured text without HTML (结构化文本): <c># </c> and <c>## </c> begin headings, <c>- </c> the items of a list; every other line
/// is a paragraph of its own, as in official documents.
/// </summary>
/// <param name="Blocks">The text in order.</param>
[Term("结构化文本")]
public sealed record PlainMarkup(IReadOnlyList<MarkupBlock> Blocks)
{
    /// <summary>Reads a text. Nothing in it is ever wrong: what is no heading and no item is a paragraph.</summary>
    public static PlainMarkup Parse(string text)
    {
        var blocks = new List<MarkupBlock>();
        var items = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (Item(line) is { } item)
            {
                items.Add(item);
                continue;
            }

            Close();
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                blocks.Add(new MarkupBlock(MarkupKind.LowerHeading, [line[3..].Trim()]));
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                blocks.Add(new MarkupBlock(MarkupKind.Heading, [line[2..].Trim()]));
            }
            else if (line.Length > 0)
            {
                blocks.Add(new MarkupBlock(MarkupKind.Paragraph, [line]));
            }
        }

        Close();
        return new PlainMarkup(blocks);

        void Close()
        {
            if (items.Count > 0)
            {
                blocks.Add(new MarkupBlock(MarkupKind.Items, [.. items]));
                items.Clear();
            }
        }
    }

    private static string? Item(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) && line.Length > 2 ? line[2..].Trim() : null;
}

/// <summary>A part of a structured text (文本块).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Its words; several for a list.</param>
[Term("文本块")]
public sealed record MarkupBlock(MarkupKind Kind, IReadOnlyList<string> Lines);

/// <summary>What a part of a structured text is (文本块类别).</summary>
[Term("文本块类别")]
public enum MarkupKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading, e.g. of a chapter.</summary>
    Heading,

    /// <summary>A heading below it.</summary>
    LowerHeading,

    /// <summary>A list.</summary>
    Items,
}
