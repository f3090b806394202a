using Chengming.Law;
using Chengming.Reports.Reading.Flow;
using Chengming.Reports.Reading.Html;

namespace Chengming.Reports.Reading.Text;

/// <summary>Reads plain text and Markdown: one block per line, pipe tables as grids.</summary>
[Term("文本读取器")]
public sealed class TextReportReader : IDocumentReader
{
    private static readonly string[] MarkdownNames = [".md", ".markdown", ".mdown"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName) =>
        TextDecoding.Utf16Of(content.Span) is not null || !content.Span.Contains((byte)0);

    /// <inheritdoc/>
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        var text = TextDecoding.Decode(content.Span);
        var budget = new ReadingBudget(limits, cancel);
        budget.PayCharacters(text.Length);
        var lines = TextLine.Split(text, limits.Pages);
        var isMarkdown =
            Array.Exists(MarkdownNames, n => fileName.EndsWith(n, StringComparison.OrdinalIgnoreCase))
            || (text.Contains('|', StringComparison.Ordinal) && lines.Exists(l => PipeTable.IsRuler(l.Text)));

        var mayDraw = text.AsSpan().ContainsAny('|', '+', '<');
        var blocks = new List<Block>(lines.Count);
        var tables = 0;
        for (var i = 0; i < lines.Count; )
        {
            var taken = mayDraw ? PipeTable.RowsAt(lines, i) : 0;
            if (taken > 0)
            {
                blocks.Add(PipeTable.Read(lines.GetRange(i, taken), ++tables, budget));
                i += taken;
            }
            else if (mayDraw && HtmlTableEnd(lines, i) is > 0 and var end)
            {
                AddHtmlTable(lines, i, end, blocks, ref tables, budget);
                i = end;
            }
            else
            {
                var line = lines[i++];
                var plain = isMarkdown ? Markdown.Strip(line.Text) : WithoutEnd(line.Text);
                if (!string.IsNullOrWhiteSpace(plain))
                {
                    blocks.Add(new TextBlock(plain, line.Place, IsLine: true));
                }
            }
        }

        return new SourceDocument(fileName, isMarkdown ? "md" : "txt", blocks);
    }

    // The tabs at the end of a row of fields are its last cells, and these are blank.
    private static string WithoutEnd(string line)
    {
        var trimmed = line.TrimEnd();
        return trimmed.Contains('\t', StringComparison.Ordinal) ? line.TrimEnd(' ', '\r', '\u3000') : trimmed;
    }

    // Converters write tables with merged cells into Markdown as HTML.
    private static int HtmlTableEnd(List<TextLine> lines, int start)
    {
        if (!lines[start].Text.AsSpan().TrimStart().StartsWith("<table", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = lines.FindIndex(start, l => l.Text.Contains("</table>", StringComparison.OrdinalIgnoreCase));
        return end + 1;
    }

    private static void AddHtmlTable(
        List<TextLine> lines,
        int start,
        int end,
        List<Block> blocks,
        ref int tables,
        ReadingBudget budget
    )
    {
        var html = string.Join('\n', lines.Skip(start).Take(end - start).Select(l => l.Text));
        foreach (var block in FlowBlocks.From(HtmlReportReader.ReadFragment(html, budget)))
        {
            var place = lines[start].Place;
            blocks.Add(
                block switch
                {
                    GridBlock grid => PipeTable.Renumbered(grid, ++tables, place),
                    _ => block with { Place = place },
                }
            );
        }
    }
}
